package org.whosaid.api;

import static java.nio.charset.StandardCharsets.UTF_16;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.whosaid.api.Contract.Member;
import org.whosaid.api.Contract.Operation;

/** Every operation that takes a body, with bodies that it cannot use. */
@QuarkusTest
class HostileBodyTest extends Hostility {
    private static final int MEGABYTE = 1024 * 1024;

    private static Stream<Operation> writing() {
        return CONTRACT.operations().stream().filter(Operation::hasBody);
    }

    @Test
    void refusesWhatIsNoJsonObject() throws Exception {
        List<String> bodies = List.of(
                "",
                " ",
                "null",
                "[]",
                "[{}]",
                "\"text\"",
                "7",
                "true",
                "{",
                "}",
                "{\"text\"}",
                "{\"text\":}",
                "{text:1}",
                "{'text':'x'}",
                "{} x",
                "{}{}",
                "{},",
                "{}]",
                "[[[",
                "{\"a\":1,\"a\":1}",
                "{\"text\":\"x\",\"text\":\"y\"}",
                "{\"name\":\"x\",\"name\":\"x\"}",
                "// x\n{}",
                "{\"text\":NaN}",
                "{\"text\":\"\\x\"}",
                "{\"text\":\"\\u12\"}",
                "{\"text\":\"a\nb\"}",
                "<quote/>",
                "text=x",
                "\0",
                "{\"text\":\"\0\"}",
                "{\"nonsuch\":" + "9".repeat(5000) + "}");
        attack(writing().flatMap(operation -> bodies.stream()
                .map(body -> Attack.on(operation, "body " + body.substring(0, Math.min(30, body.length())))
                        .body(body)
                        .answers(400))));
    }

    @Test
    void refusesJsonThatIsTooDeep() throws Exception {
        attack(writing().flatMap(operation -> Stream.of(
                        "[".repeat(10_000),
                        "[".repeat(10_000) + "]".repeat(10_000),
                        "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                        "{\"" + operation.members().get(0).path().get(0) + "\":" + "[".repeat(10_000)
                                + "]".repeat(10_000) + "}",
                        "{\"nonsuch\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001))
                .map(body -> Attack.on(operation, "deep JSON").body(body).answers(400))));
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        byte[] invalid = Attack.bytes("{\"text\":\"x?\",\"name\":\"x\"}");
        invalid[10] = (byte) 0xff;
        byte[] overlong = Attack.bytes("{\"text\":\"x??\"}");
        overlong[10] = (byte) 0xc0;
        overlong[11] = (byte) 0x80;
        attack(writing().flatMap(operation -> Stream.of(
                        invalid, overlong, "{\"text\":".getBytes(UTF_16), new byte[] {-1, -2, 0, 0})
                .map(body -> Attack.on(operation, "not UTF-8").body(body).answers(400))));
    }

    @Test
    void refusesUnknownMembersWithTheNearestName() throws Exception {
        List<Attack> attacks = new ArrayList<>();
        writing().forEach(operation -> {
            for (Member member : operation.members()) {
                String name = member.path().get(member.path().size() - 1);
                if (!name.equals("0")) {
                    List<String> path = new ArrayList<>(member.path());
                    path.set(path.size() - 1, name + "x");
                    attacks.add(Attack.on(operation, "unknown member " + path)
                            .body(nested(path, "1"))
                            .answers(400)
                            .saying("did you mean `" + name + "`?"));
                }
            }
            attacks.add(Attack.on(operation, "unknown member")
                    .body("{\"org.example.Secret words\":1}")
                    .answers(400)
                    .saying("urn:whosaid:problem:unknown-property"));
        });
        attack(attacks.stream());
    }

    @Test
    void refusesValuesOfTheWrongType() throws Exception {
        List<Attack> attacks = new ArrayList<>();
        writing().forEach(operation -> {
            for (Member member : operation.members()) {
                for (String value : wrongTypes(member)) {
                    attacks.add(Attack.on(operation, member.path() + " = " + value)
                            .body(nested(member.path(), value))
                            .answers(isText(member, value) ? new Integer[] {400, 422} : new Integer[] {400}));
                }
            }
        });
        attack(attacks.stream());
    }

    /** A text where a date belongs is of the right type, so that it may be refused as content. */
    private static boolean isText(Member member, String value) {
        return member.type().equals("string") && value.startsWith("\"");
    }

    private static List<String> wrongTypes(Member member) {
        return switch (member.type()) {
            case "string" -> {
                List<String> wrong = new ArrayList<>(List.of("1", "1.5", "true", "[]", "{}", "[\"x\"]", "1e400"));
                if (member.closed() && !member.path().contains("externalIds")) {
                    wrong.addAll(List.of("\"\"", "\"NONSENSE\"", "\"1-1-1-1-1\"", "0"));
                }
                yield wrong;
            }
            case "integer" ->
                List.of("\"1\"", "1.5", "true", "[]", "{}", "1e400", "99999999999999999999", "2147483648", "\"\"");
            case "boolean" -> List.of("\"true\"", "0", "1", "[]", "{}", "\"\"");
            case "array" -> List.of("\"x\"", "1", "true", "{}", "\"\"");
            default -> List.of("\"x\"", "1", "true", "[]", "\"\"");
        };
    }

    @Test
    void refusesCharactersThatCannotBeKeptWhereverTheyStand() throws Exception {
        List<Attack> attacks = new ArrayList<>();
        writing().forEach(operation -> {
            for (Member member : operation.members()) {
                if (member.type().equals("string")) {
                    for (String value : List.of("\"a\\u0000b\"", "\"a\\ud800b\"", "\"\\udc00\"")) {
                        attacks.add(Attack.on(operation, member.path() + " = " + value)
                                .body(nested(member.path(), value))
                                .answers(400, 422));
                    }
                }
            }
        });
        attack(attacks.stream());
    }

    @Test
    void refusesNumbersOutOfBounds() throws Exception {
        List<Attack> attacks = new ArrayList<>();
        writing().forEach(operation -> {
            for (Member member : operation.members()) {
                if (member.type().equals("integer")) {
                    for (String value : List.of("-1", "-2147483648", "2147483647")) {
                        attacks.add(Attack.on(operation, member.path() + " = " + value)
                                .body(nested(member.path(), value))
                                .answers(400, 422));
                    }
                }
            }
        });
        attack(attacks.stream());
    }

    /** The value under its path, with nothing else: what makes a body complete is missing besides. */
    private static String nested(List<String> path, String value) {
        List<String> inwards = new ArrayList<>(path);
        Collections.reverse(inwards);
        String json = value;
        for (String step : inwards) {
            json = step.equals("0") ? "[" + json + "]" : "{\"" + step + "\":" + json + "}";
        }
        return json;
    }

    @Test
    void refusesOtherMediaTypesAndEncodings() throws Exception {
        byte[] packed = gzip("{}");
        byte[] bomb = gzip("{\"text\":\"" + " ".repeat(20 * MEGABYTE) + "\"}");
        attack(writing()
                .flatMap(operation -> Stream.concat(
                        Stream.of(
                                        "text/plain",
                                        "application/xml",
                                        "multipart/form-data; boundary=x",
                                        "application/x-www-form-urlencoded",
                                        "application/octet-stream",
                                        "application/jsonx")
                                .map(type -> Attack.on(operation, "of type " + type)
                                        .header("Content-Type", type)
                                        .answers(415)),
                        Stream.of(
                                Attack.on(operation, "of any type")
                                        .header("Content-Type", "*/*")
                                        .answers(400, 415),
                                Attack.on(operation, "of no type")
                                        .header("Content-Type", null)
                                        .answers(400, 415),
                                Attack.on(operation, "of a malformed type")
                                        .header("Content-Type", ";;;")
                                        .answers(400, 415),
                                Attack.on(operation, "of a malformed type")
                                        .header("Content-Type", "a/b/c")
                                        .answers(400, 415),
                                Attack.on(operation, "of a malformed charset")
                                        .header("Content-Type", operation.mediaType() + "; charset=nonsuch\"")
                                        .answers(400, 415),
                                Attack.on(operation, "gzip")
                                        .header("Content-Encoding", "gzip")
                                        .body(packed)
                                        .answers(415),
                                Attack.on(operation, "gzip bomb")
                                        .header("Content-Encoding", "gzip")
                                        .body(bomb)
                                        .answers(415),
                                Attack.on(operation, "br")
                                        .header("Content-Encoding", "br")
                                        .answers(415),
                                Attack.on(operation, "no gzip")
                                        .header("Content-Encoding", "identity, gzip")
                                        .answers(400, 415)))));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Attack.bytes(text));
        }
        return packed.toByteArray();
    }

    @Test
    void refusesUnknownIdsInBodies() throws Exception {
        Operation record = writing()
                .filter(operation -> operation.toString().equals("POST /v1/quotes"))
                .findFirst()
                .orElseThrow();
        String id = "{\"id\":\"ffffffff-ffff-4fff-bfff-ffffffffffff\"}";
        String ria = "{\"id\":\"0c71e700-0000-4000-8000-000000000001\"}";
        attack(Stream.of(
                        "\"outlet\":" + id,
                        "\"outlet\":" + ria + ",\"relays\":[" + id + "]",
                        "\"outlet\":" + ria + ",\"speaker\":" + id,
                        "\"outlet\":" + ria + ",\"article\":" + id,
                        "\"article\":{\"title\":\"x\",\"publisher\":" + id + "}",
                        "\"article\":{\"id\":\"7e57a4c1-0000-4000-8000-000000000001\"},\"continues\":" + id)
                .map(members -> Attack.on(record, members)
                        .body("{\"text\":\"x\"," + members + "}")
                        .answers(422)));
    }
}
