package org.whosaid.speaker;

/** What sort of source a speaker is. May grow. */
public enum SpeakerType {
    PERSON,
    /** A ministry, a government, a company; metonyms such as Moscow too. */
    ORGANIZATION,
    /** A named group, such as G7 leaders. */
    GROUP,
    DOCUMENT
}
