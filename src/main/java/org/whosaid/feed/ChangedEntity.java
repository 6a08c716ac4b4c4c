package org.whosaid.feed;

/** What sort of thing a change is about. May grow. */
public enum ChangedEntity {
    QUOTE,
    ARTICLE,
    SPEAKER,
    OUTLET
}
