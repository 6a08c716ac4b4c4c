package org.whosaid.wording;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Tells a slip of spelling from another word. */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private Spelling() {}

    /** Whether two folded words are so near that one may be a misspelling of the other; numbers never are. */
    static boolean isSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST || hasDigit(one) || hasDigit(other)) {
            return false;
        }
        int limit = shorter >= LONG ? 2 : 1;
        return new LevenshteinDistance(limit).apply(one, other) >= 0 || isTransposed(one, other);
    }

    private static boolean hasDigit(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }

    private static boolean isTransposed(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
