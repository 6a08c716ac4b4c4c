package org.whosaid.quote;

/** Whether a quote stands. Corrections and disputes are facts beside it. */
public enum QuoteStatus {
    ACTIVE,
    RETRACTED,
    WITHHELD
}
