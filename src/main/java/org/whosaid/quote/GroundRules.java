package org.whosaid.quote;

/** The terms on which an unnamed source spoke, as far as the report states them. */
public enum GroundRules {
    ON_RECORD,
    BACKGROUND,
    NOT_FOR_ATTRIBUTION,
    UNSTATED
}
