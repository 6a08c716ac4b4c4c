package org.whosaid.quote;

/** Finds a text that stands in quotation marks as a whole. */
final class OuterMarks {
    private static final String OPENING = "\"“„«‹‘'「『";
    private static final String CLOSING = "\"”“»›’'」』";

    private OuterMarks() {}

    /** Whether the first and last characters are a pair of marks with no mark of that pair between them. */
    static boolean areAround(String text) {
        String bare = text.strip();
        if (bare.length() < 2) {
            return false;
        }
        int pair = OPENING.indexOf(bare.charAt(0));
        char last = bare.charAt(bare.length() - 1);
        return pair >= 0
                && (last == CLOSING.charAt(pair) || (bare.charAt(0) == '“' && last == '“'))
                && bare.indexOf(last, 1) == bare.length() - 1;
    }
}
