package org.whosaid.quote;

/** How the words stand in the report. */
public enum QuoteKind {
    /** All verbatim; the text carries no outer marks. */
    DIRECT,
    /** Paraphrase. */
    INDIRECT,
    /** Paraphrase with verbatim fragments. */
    MIXED
}
