package org.whosaid.quote;

/** What was done in saying it. May grow. */
public enum Act {
    ASSERTION,
    CONFIRMATION,
    PROMISE,
    DENIAL,
    DECLINED_COMMENT
}
