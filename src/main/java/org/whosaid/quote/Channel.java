package org.whosaid.quote;

/** How it was said, if that is reported. May grow. */
public enum Channel {
    SPEECH,
    BRIEFING,
    INTERVIEW,
    WRITTEN_STATEMENT,
    POST,
    DOCUMENT
}
