package org.whosaid.wording;

/**
 * Where two wordings part.
 *
 * @param kind what happened to the words
 * @param asked the words in the text that was asked about, folded; empty where it lacks them
 * @param printed the words in the text that was printed, folded; empty where it lacks them
 */
public record Difference(Kind kind, String asked, String printed) {

    /** How words can differ. May grow. */
    public enum Kind {
        /** Other words stand in their place. */
        CHANGED,
        /** A slip of spelling. */
        SPELLED,
        /** The asked text has words that were not printed. */
        ADDED,
        /** The asked text lacks words that were printed. */
        MISSING,
        /** The words stand elsewhere. */
        MOVED
    }
}
