package org.whosaid.api;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the faults of one request body, so that a caller learns of all of them at once. Lengths are in Unicode code points.
 */
public final class Checks {
    private final List<FieldError> errors = new ArrayList<>();

    /** Notes a fault at a JSON pointer unless the condition holds; answers the condition. */
    public boolean that(boolean condition, String pointer, String whatWouldBeRight) {
        if (!condition) {
            errors.add(FieldError.at(pointer, whatWouldBeRight));
        }
        return condition;
    }

    /** A text that may be absent, else is well-formed Unicode, not blank and at most so many code points long. */
    public boolean text(String value, String pointer, int maxCodePoints) {
        return value == null
                || (characters(value, pointer, maxCodePoints)
                        && that(
                                !isBlank(value),
                                pointer,
                                "must not be blank; leave it out or send null when it is not known"));
    }

    /** Like {@link #text}, but must be present. */
    public boolean requiredText(String value, String pointer, int maxCodePoints) {
        return that(value != null, pointer, "is required") && text(value, pointer, maxCodePoints);
    }

    /** Characters that PostgreSQL and UTF-8 can hold; blank is fine. */
    public boolean characters(String value, String pointer, int maxCodePoints) {
        return value == null
                || (that(value.indexOf('\0') < 0, pointer, "must not contain U+0000")
                        && that(isWellFormed(value), pointer, "must be well-formed Unicode: a surrogate stands alone")
                        && that(
                                value.codePointCount(0, value.length()) <= maxCodePoints,
                                pointer,
                                "must be at most " + maxCodePoints + " code points long"));
    }

    /**
     * A list that may be absent and holds no null. Answers what is worth checking item by item: never null, and of a list that is too
     * long only its beginning, so that an answer cannot grow with it.
     */
    public <T> List<T> list(List<T> values, String pointer, int maxSize) {
        if (values == null) {
            return List.of();
        }
        List<T> checked = that(values.size() <= maxSize, pointer, "must have at most " + maxSize + " items")
                ? values
                : values.subList(0, maxSize);
        for (int i = 0; i < checked.size(); i++) {
            that(checked.get(i) != null, pointer + "/" + i, "must not be null");
        }
        return checked;
    }

    public boolean failed() {
        return !errors.isEmpty();
    }

    /** Throws what was collected, if anything was. */
    public void done() {
        if (failed()) {
            throw new ProblemException(
                    ProblemType.INVALID_CONTENT,
                    errors.size() == 1
                            ? "The body is well-formed, but breaks a rule."
                            : "The body is well-formed, but breaks " + errors.size() + " rules.",
                    errors);
        }
    }

    /** Whether nothing would be seen: spaces of any kind, controls and characters without a glyph. */
    private static boolean isBlank(String value) {
        return value.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }

    public static boolean isWellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
