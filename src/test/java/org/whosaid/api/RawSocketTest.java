package org.whosaid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hardly HTTP must leave the service answering everyone else. */
@QuarkusTest
class RawSocketTest extends Hostility {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\n\r\n",
                "GET\r\n\r\n",
                "GET /v1/record\r\n\r\n",
                "GET /v1/record HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /v1/record HTTX/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/record HTTP/1.1\r\nConnection: close\r\nHost x\r\n\r\n",
                "GET /v1/record HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
                "GET /v1/record HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
                "POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\nConnection: close\r\n\r\n",
                "POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\nConnection: close\r\n\r\n{}",
                "POST /v1/quotes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
                "GET /v1/record\0 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET http://[::1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "CONNECT x:1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            })
    void answersInOrderOrHangsUp(String request) throws Exception {
        Wire.Answer answer = wire().exchange(out -> {
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        });

        // The server is lenient about versions, which does no harm.
        assertTrue(answer.status() != 500, () -> answer.toString());
        assertTrue(!answer.body().contains("Exception") && !answer.body().contains("\tat "), () -> answer.toString());
    }

    @Test
    void livesWithHeadersWithoutEnd() throws Exception {
        Wire.Answer answer = wire().send("GET", "/v1/record", Map.of("X-Long", "x".repeat(1_000_000)), null);

        assertTrue(answer.status() == 0 || answer.status() == 431 || answer.status() == 400, () -> answer.toString());
    }

    @Test
    void livesWithAddressesWithoutEnd() throws Exception {
        Wire.Answer answer = wire().send("GET", "/v1/quotes?speaker=" + "x".repeat(1_000_000), Map.of(), null);

        assertTrue(answer.status() == 0 || answer.status() == 414 || answer.status() == 400, () -> answer.toString());
    }

    @Test
    void recordsNothingOfABodyThatWasCutOff() throws Exception {
        String whole = "{\"text\":\"cut off\",\"outlet\":{\"name\":\"RIA\"}}";
        Map<String, String> announced = Map.of("Content-Type", "application/json", "Content-Length", "1000");
        for (int i = 0; i < 20; i++) {
            wire().hangUpAfter((new String(wire().head("POST", "/v1/quotes", announced), StandardCharsets.ISO_8859_1)
                            + whole)
                    .getBytes(StandardCharsets.ISO_8859_1));
        }

        assertEquals(200, wire().send("GET", "/v1/record", Map.of(), null).status());
    }
}
