package org.whosaid.api;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whosaid.api.Contract.Operation;

/** Every operation that takes a body, with bodies of which most is never read. */
@QuarkusTest
class LargeBodyTest extends Hostility {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void refusesBodiesThatAreTooLargeWithoutReadingThem() throws Exception {
        List<Operation> operations =
                CONTRACT.operations().stream().filter(Operation::hasBody).toList();
        for (Operation operation : operations) {
            Attack announced = Attack.on(operation, "1 MiB and a byte")
                    .body(" ".repeat(MEGABYTE + 1))
                    .answers(413);
            check(announced, send(announced));
            Attack large = Attack.on(operation, "50 MB announced").answers(413);
            check(large, wire().exchange(out -> {
                out.write(head(large, Map.of("Content-Length", "50000000")));
                byte[] piece = new byte[MEGABYTE / 2];
                for (int i = 0; i < 100; i++) {
                    out.write(piece);
                }
            }));
            Attack chunked = Attack.on(operation, "50 MB in chunks").answers(413);
            check(chunked, wire().exchange(out -> {
                out.write(head(chunked, Map.of("Transfer-Encoding", "chunked")));
                String piece = Integer.toHexString(MEGABYTE / 2) + "\r\n" + " ".repeat(MEGABYTE / 2) + "\r\n";
                for (int i = 0; i < 100; i++) {
                    out.write(Attack.bytes(piece));
                }
                out.write(Attack.bytes("0\r\n\r\n"));
            }));
        }
    }

    private byte[] head(Attack attack, Map<String, String> further) {
        Map<String, String> headers = new LinkedHashMap<>(attack.headers());
        headers.putAll(further);
        return wire().head(attack.method(), attack.target(), headers);
    }
}
