package org.whosaid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Sends attacks and expects that each is refused in order, and that the record is what it was before. */
abstract class Hostility {
    static final Contract CONTRACT = new Contract();

    @TestHTTPResource("/")
    URI address;

    private String before;

    @BeforeEach
    void rememberTheRecord() throws IOException {
        before = record();
    }

    @AfterEach
    void expectTheRecordUnchanged() throws IOException {
        assertEquals(before, record());
    }

    private String record() throws IOException {
        Wire.Answer answer = wire().send("GET", "/v1/record", Map.of(), null);
        assertEquals(200, answer.status());
        return answer.body();
    }

    Wire wire() {
        return new Wire(address);
    }

    Wire.Answer send(Attack attack) throws IOException {
        return wire().send(attack.method(), attack.target(), attack.headers(), attack.body());
    }

    void check(Attack attack, Wire.Answer answer) {
        assertEquals(List.of(), ProblemCheck.faults(attack, answer));
    }

    /** Sends all, so that one run tells of every fault. */
    void attack(Stream<Attack> attacks) throws IOException {
        List<String> faults = new ArrayList<>();
        int sent = 0;
        for (Iterator<Attack> each = attacks.iterator(); each.hasNext(); sent++) {
            Attack attack = each.next();
            faults.addAll(ProblemCheck.faults(attack, send(attack)));
        }
        assertTrue(sent > 0, "nothing was sent");
        assertEquals("", String.join("\n", faults));
    }
}
