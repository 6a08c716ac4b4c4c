package org.whosaid.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Where a list continues: the sort keys of the last item, opaque to callers. A cursor belongs to one order and one set of filters;
 * with others it is refused, because it would silently skip or repeat.
 */
public final class Cursor {
    /** First character of what is encoded; grows when the form changes. */
    private static final String VERSION = "1";

    private static final String SEPARATOR = "\u001f";
    private static final int MAX_LENGTH = 4000;

    private Cursor() {}

    /**
     * The scope of a list, so written that no two lists share one: "null" is not null, and no value can imitate what stands between
     * values.
     *
     * @param parts everything that the list depends on besides its name; values, collections of values, or null
     */
    public static String scope(String list, Object... parts) {
        StringBuilder scope = new StringBuilder(list);
        for (Object part : parts) {
            append(scope, part);
        }
        return scope.toString();
    }

    private static void append(StringBuilder scope, Object part) {
        if (part == null) {
            scope.append('-');
        } else if (part instanceof Collection<?> values) {
            scope.append('[');
            values.forEach(value -> append(scope, value));
            scope.append(']');
        } else {
            scope.append(part.toString().length()).append(':').append(part);
        }
    }

    /**
     * @param scope everything that the list depends on besides the position: its name, order and filters; see {@link #scope}
     */
    public static String encode(String scope, Object... keys) {
        StringBuilder text = new StringBuilder(VERSION).append(SEPARATOR).append(digest(scope));
        for (Object key : keys) {
            text.append(SEPARATOR).append(key);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort keys.
     *
     * @throws ProblemException INVALID_CURSOR when it is malformed, or of another list or other filters
     */
    public static List<String> decode(String cursor, String scope, int keys) {
        if (cursor.length() > MAX_LENGTH) {
            throw invalid();
        }
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != keys + 2 || !parts[0].equals(VERSION) || !parts[1].equals(digest(scope))) {
            throw invalid();
        }
        // Whoever forges a key must not bring the database a character that it cannot hold.
        if (text.indexOf('\0') >= 0) {
            throw invalid();
        }
        return Arrays.asList(parts).subList(2, parts.length);
    }

    /** A sort key that is an id. */
    public static UUID uuid(String key) {
        if (!Ids.isId(key)) {
            throw invalid();
        }
        return UUID.fromString(key);
    }

    /** A sort key that is a whole number. */
    public static int number(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(
                ProblemType.INVALID_CURSOR,
                "The cursor does not belong to this list. Send `next` of a page as it was given, with the same filters and sort, or"
                        + " leave it out to begin anew.",
                FieldError.in("cursor", "must be `next` of a page of this list with these filters"));
    }

    private static String digest(String scope) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(scope.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 9));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
