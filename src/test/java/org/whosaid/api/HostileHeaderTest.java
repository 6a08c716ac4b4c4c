package org.whosaid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.api.Contract.Operation;

/** Every operation, by methods and with headers that it cannot use. */
@QuarkusTest
class HostileHeaderTest extends Hostility {

    @Test
    void refusesMethodsThatAreNotOfferedAndListsThoseThatAre() throws Exception {
        List<String> templates = CONTRACT.operations().stream()
                .map(Operation::template)
                .distinct()
                .toList();
        for (String template : templates) {
            Operation operation = CONTRACT.operations().stream()
                    .filter(each -> each.template().equals(template))
                    .findFirst()
                    .orElseThrow();
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW")) {
                if (!CONTRACT.methods(template).contains(method)) {
                    Attack attack =
                            Attack.on(operation, "by " + method).method(method).answers(405, 501);
                    Wire.Answer answer = send(attack);
                    check(attack, answer);
                    Set<String> allowed = new TreeSet<>(List.of(
                            answer.headers().getOrDefault("allow", "none").split(", *")));
                    assertEquals(CONTRACT.methods(template), allowed, attack.name());
                }
            }
        }
    }

    @Test
    void refusesToAnswerInAnotherFormat() throws Exception {
        attack(CONTRACT.operations().stream().flatMap(operation -> Stream.of("text/html", "application/xml", "image/*")
                .map(accept -> Attack.on(operation, "Accept: " + accept)
                        .header("Accept", accept)
                        .answers(406))));
        attack(CONTRACT.operations().stream()
                .flatMap(operation -> Stream.of(";;;", "/", "application/", "\u00ff", "a/b/c;q=x")
                        .map(accept -> Attack.on(operation, "Accept: " + accept)
                                .header("Accept", accept)
                                .answers(400, 406))));
    }

    @Test
    void livesWithPreconditionsThatAreNonsense() throws Exception {
        List<String> nonsense = List.of(
                "nonsense",
                "\"x\"",
                "W/\"x\"",
                "\"\"",
                "\"unclosed",
                ",,,",
                "W/",
                "\"a\"b",
                "\u00ff",
                "\"" + "x".repeat(5000) + "\"");
        for (Operation operation : CONTRACT.operations()) {
            for (String tag : nonsense) {
                Attack attack = Attack.on(operation, "precondition " + tag);
                // This one cannot be asked without words.
                int plain = operation.template().equals("/v1/who-said") ? 400 : 200;
                if (operation.method().equals("GET")) {
                    attack(Stream.of(
                            attack.header("If-None-Match", tag).answers(200, 400),
                            attack.header("If-Match", tag).answers(200, 400, 412),
                            attack.header("If-Modified-Since", tag).answers(plain),
                            attack.header("Range", tag).answers(plain)));
                } else if (operation.method().equals("PATCH")) {
                    attack(Stream.of(attack.header("If-Match", tag).body("{}").answers(412)));
                }
            }
            if (operation.method().equals("PATCH")) {
                attack(Stream.of(Attack.on(operation, "no If-Match")
                        .header("If-Match", null)
                        .body("{}")
                        .answers(428)));
            }
        }
    }
}
