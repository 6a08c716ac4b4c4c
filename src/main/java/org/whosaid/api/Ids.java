package org.whosaid.api;

import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in addresses. */
public final class Ids {
    /** The 36-character form only (RFC 9562, section 4); the platform's parser takes "1-1-1-1-1" too. */
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * @throws IllegalArgumentException when it is none
     */
    static UUID parse(String text) {
        if (!isId(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    /**
     * The id in a path.
     *
     * @throws ProblemException INVALID_PARAMETER when it is none
     */
    public static UUID ofPath(String text) {
        if (!isId(text)) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "The id in the address cannot be used.",
                    FieldError.in("id", JsonFaults.whatIsRight(UUID.class)));
        }
        return UUID.fromString(text);
    }
}
