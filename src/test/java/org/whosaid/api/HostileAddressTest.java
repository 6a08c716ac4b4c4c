package org.whosaid.api;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.api.Contract.Operation;
import org.whosaid.api.Contract.Parameter;

/** Every operation, with addresses and parameters that it cannot use. */
@QuarkusTest
class HostileAddressTest extends Hostility {

    @Test
    void refusesUnknownParametersWithTheNearestName() throws Exception {
        attack(CONTRACT.operations().stream().flatMap(operation -> {
            Attack attack = Attack.on(operation, "unknown parameter").answers(400);
            Stream<Attack> mistyped = operation.query().stream().map(parameter -> attack.query(parameter.name() + "x=1")
                    .saying("did you mean `" + parameter.name() + "`?"));
            return Stream.concat(
                    mistyped,
                    Stream.of(
                            attack.query("nonsuch-at-all=1").saying("urn:whosaid:problem:unknown-parameter"),
                            attack.query("%00=1"),
                            attack.query("=1"),
                            attack.query("org.example.Secret=1")));
        }));
    }

    @Test
    void refusesParametersThatCannotBeUsed() throws Exception {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : CONTRACT.operations()) {
            for (Parameter parameter : operation.query()) {
                for (String value : badValues(parameter)) {
                    attacks.add(Attack.on(operation, parameter.name() + "=" + value)
                            .query(parameter.name() + "=" + value)
                            .answers(400));
                }
                String good = parameter.name().equals("limit") ? "5" : "2021-12-27";
                if (!parameter.many()) {
                    attacks.add(Attack.on(operation, parameter.name() + " twice")
                            .query(parameter.name() + "=" + good + "&" + parameter.name() + "=" + good)
                            .answers(400));
                } else {
                    attacks.add(Attack.on(operation, parameter.name() + " 101 times")
                            .query((parameter.name() + "=a&").repeat(101))
                            .answers(400));
                }
            }
        }
        attack(attacks.stream());
    }

    private static List<String> badValues(Parameter parameter) {
        List<String> values =
                new ArrayList<>(List.of("", "%20", "%00", "a%00b", "x".repeat(2001), "%ff", "%C3%28", "%ED%A0%80"));
        if (parameter.closed() || !parameter.type().equals("string")) {
            values.addAll(
                    List.of("NONSENSE", "1-1-1-1-1", "-1x", "%5B%5D", "%7B%7D", "null%20", "2021-13-01", "-2021"));
        }
        if (parameter.type().equals("integer")) {
            values.addAll(List.of("-1", "1.5", "1e400", "99999999999999999999", "0x10", "NaN", "true"));
        }
        if (parameter.name().equals("limit")) {
            values.addAll(List.of("0", "1001", "2147483648"));
        }
        if (parameter.name().startsWith("said-") || parameter.name().equals("on")) {
            values.addAll(
                    List.of("2021-02-30", "0000", "%2B999999999-12-31", "-999999999-01-01", "10000-01-01", "today"));
        }
        return values;
    }

    @Test
    void takesAnyWordsForWords() throws Exception {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : CONTRACT.operations()) {
            for (Parameter parameter : operation.query()) {
                if (parameter.free()) {
                    for (String value : List.of(
                            "'%3B%20drop%20table%20quote%3B--",
                            "%25",
                            "_",
                            "%5C",
                            "%22",
                            ":speaker",
                            "%3F",
                            "%24%7Bjndi%3Aldap%3A%2F%2Fx%7D",
                            "%F0%9F%98%80",
                            "%EF%BF%BD",
                            "%E2%80%AE",
                            "!!!",
                            "x".repeat(2000))) {
                        attacks.add(Attack.on(operation, parameter.name() + "=" + value)
                                .query(parameter.name() + "=" + value)
                                .answers(statuses(operation, parameter)));
                    }
                }
            }
        }
        attack(attacks.stream());
    }

    /** Words that tell nothing are refused as such, and a look-up without words for the lack of them. */
    private static Integer[] statuses(Operation operation, Parameter parameter) {
        if (operation.template().equals("/v1/who-said")) {
            return new Integer[] {400, 422, 200};
        }
        return parameter.name().equals("q") && operation.template().equals("/v1/quotes")
                ? new Integer[] {200, 422}
                : new Integer[] {200};
    }

    @Test
    void refusesAddressesThatAreMadeUpOrTooLong() throws Exception {
        attack(CONTRACT.operations().stream().flatMap(operation -> {
            Attack attack = Attack.on(operation, "malformed address");
            return Stream.of(
                    attack.query("cursor=" + "x".repeat(20_000)).answers(414),
                    attack.query(("nonsuch=" + "x".repeat(90) + "&").repeat(600))
                            .answers(414),
                    attack.target(operation.target() + "%00").answers(400, 404),
                    attack.target(operation.target() + "%ff").answers(400, 404),
                    attack.target(operation.target() + "/nonsuch").answers(400, 404, 405),
                    attack.target(operation.target() + "x".repeat(17_000)).answers(414));
        }));
    }

    @Test
    void refusesMalformedEscapes() throws Exception {
        attack(CONTRACT.operations().stream()
                .flatMap(operation -> Stream.of("?limit=%zz", "?limit=%", "?%=%", "%zz", "/%")
                        .map(malformed -> Attack.on(operation, "malformed escape " + malformed)
                                .target(operation.target() + malformed)
                                .answers(400))));
    }

    @Test
    void refusesIdsThatAreNone() throws Exception {
        attack(CONTRACT.operations().stream().filter(Operation::hasId).flatMap(operation -> {
            String list = operation.template().replace("{id}", "");
            Attack attack = Attack.on(operation, "bad id");
            Stream<Attack> none = Stream.of(
                            "x",
                            "1-1-1-1-1",
                            "null",
                            "-1",
                            "017dfe56-2c00-7000-8000-00000000000g",
                            "017dfe562c0070008000000000000001",
                            "%7B017dfe56-2c00-7000-8000-000000000001%7D",
                            "a%00b",
                            "%F0%9F%98%80",
                            "'%20or%201%3D1",
                            "x".repeat(5000))
                    .map(id -> attack.target(list + id).answers(400));
            Stream<Attack> paths = Stream.of("..%2f..%2fetc", "%2e%2e/x", "x;y=z", "a%2Fb")
                    .map(id -> attack.target(list + id).answers(400, 404));
            return Stream.concat(
                    Stream.concat(none, paths),
                    Stream.of(attack.target(list + UUID.randomUUID())
                            .body(operation.hasBody() ? Attack.bytes("{}") : null)
                            .answers(404)));
        }));
    }

    @Test
    void knowsNoOtherPath() throws Exception {
        Operation any = CONTRACT.operations().get(0);
        attack(Stream.of(
                        "/v1",
                        "/v1/",
                        "/v1/nonsuch",
                        "/v2/quotes",
                        "/v1/Quotes",
                        "/v1/quotes/a/b/c",
                        "/..%2f..%2fetc%2fpasswd",
                        "/v1/quotes/../../etc/passwd",
                        "/%2e%2e/x",
                        "/v1//nonsuch",
                        "/q/dev",
                        "/.git/config")
                .flatMap(path -> Stream.of("GET", "POST", "DELETE").map(method -> Attack.on(any, method + " " + path)
                        .method(method)
                        .target(path)
                        .body(method.equals("POST") ? Attack.bytes("{}") : null)
                        .answers(400, 404))));
    }
}
