package org.whosaid.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP/1.1 byte by byte, because a client library would refuse to send most of what a hostile caller does. */
final class Wire {
    private static final int PATIENCE_MILLIS = 30_000;

    private final String host;
    private final int port;

    Wire(URI address) {
        host = address.getHost();
        port = address.getPort();
    }

    /**
     * @param status 0 when the connection ended without an answer
     * @param headers by name in lower case
     */
    record Answer(int status, Map<String, String> headers, String body) {}

    /** Sends a request with a body of known length; a null body is none. */
    Answer send(String method, String target, Map<String, String> headers, byte[] body) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (body != null) {
            all.putIfAbsent("Content-Length", Integer.toString(body.length));
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head(method, target, all));
        if (body != null) {
            request.writeBytes(body);
        }
        return raw(request.toByteArray());
    }

    byte[] head(String method, String target, Map<String, String> headers) {
        StringBuilder head = new StringBuilder(
                method + " " + target + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sends bytes as they are and reads the first answer. */
    Answer raw(byte[] request) throws IOException {
        return exchange(out -> {
            out.write(request);
            out.flush();
        });
    }

    /** Sends bytes and hangs up without waiting for the answer. */
    void hangUpAfter(byte[] request) throws IOException {
        try (Socket socket = new Socket(host, port)) {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        }
    }

    /** Something that writes a request, and may be cut off while it does. */
    interface Sender {
        void send(OutputStream out) throws IOException;
    }

    /** Reads the answer while the request is still being sent, as it may come before its end. */
    Answer exchange(Sender sender) throws IOException {
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            Thread sending = new Thread(() -> {
                try {
                    sender.send(out);
                } catch (IOException e) {
                    // The service has hung up, which it may: the answer tells why.
                    Thread.currentThread().interrupt();
                }
            });
            sending.setDaemon(true);
            sending.start();
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (java.net.SocketException e) {
            // A reset after the answer: what came before it counts.
            if (all.size() == 0) {
                return new Answer(0, Map.of(), "");
            }
        }
        return parse(all.toByteArray());
    }

    private static Answer parse(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), "");
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        byte[] body = java.util.Arrays.copyOfRange(bytes, end + 4, bytes.length);
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                new String(
                        "chunked".equals(headers.get("transfer-encoding")) ? joined(body) : body,
                        StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] chunks) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(chunks);
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(in.readNBytes(size));
            in.readNBytes(2);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                line.append((char) c);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return line.isEmpty() ? 0 : Integer.parseInt(line.toString().strip(), 16);
    }
}
