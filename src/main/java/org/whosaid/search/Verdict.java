package org.whosaid.search;

/** What the record says of some words. Never that something is false: what is not in the record may still have been said. May grow. */
public enum Verdict {
    /** The words, one after the other, are a recorded statement or a part of one. */
    EXACT,
    /** A recorded statement is near. */
    VARIANT,
    /** Nothing near is recorded. */
    NOT_IN_RECORD,
    /** The words are recorded, but no quote of them is credited to the speaker, and one is credited to somebody else. */
    ATTRIBUTED_TO_OTHERS,
    /** The words are recorded, but only of sources that are not named. It does not say whether one of them is the speaker. */
    ATTRIBUTED_TO_UNNAMED
}
