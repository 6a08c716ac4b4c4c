package org.whosaid.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.whosaid.api.Contract.Operation;

/**
 * One hostile request and the statuses that would be a right answer.
 *
 * @param detail words that the answer must hold, or null
 */
record Attack(
        String name,
        String method,
        String target,
        Map<String, String> headers,
        byte[] body,
        Set<Integer> right,
        String detail) {

    /** The operation as it should be called, with a body that alone would change nothing. */
    static Attack on(Operation operation, String name) {
        return new Attack(
                operation + ": " + name,
                operation.method(),
                operation.target(),
                operation.hasBody() ? Map.of("Content-Type", operation.mediaType(), "If-Match", "*") : Map.of(),
                operation.hasBody() ? bytes("{\"nonsuch\": 1}") : null,
                Set.of(),
                null);
    }

    Attack target(String other) {
        return new Attack(name, method, other, headers, body, right, detail);
    }

    Attack query(String query) {
        return target(target + "?" + query);
    }

    Attack method(String other) {
        return new Attack(name, other, target, headers, body, right, detail);
    }

    /** Sets a header, or takes it away when the value is null. */
    Attack header(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        if (value == null) {
            changed.remove(header);
        } else {
            changed.put(header, value);
        }
        return new Attack(name, method, target, changed, body, right, detail);
    }

    Attack body(byte[] other) {
        return new Attack(name, method, target, headers, other, right, detail);
    }

    Attack body(String other) {
        return body(bytes(other));
    }

    Attack answers(Integer... statuses) {
        return new Attack(name, method, target, headers, body, Set.of(statuses), detail);
    }

    Attack saying(String words) {
        return new Attack(name, method, target, headers, body, right, words);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
