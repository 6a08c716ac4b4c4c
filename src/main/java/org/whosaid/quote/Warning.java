package org.whosaid.quote;

/**
 * Something that whoever records a quote should know, although it was accepted.
 *
 * @param type stable word for the kind of warning
 */
public record Warning(String type, String detail) {
    static final Warning ELIMINATION = new Warning(
            "elimination",
            "This article has unnamed quotes beside a named source that declined to comment: readers may conclude who the unnamed"
                    + " source is not.");
    static final Warning OUTER_MARKS = new Warning(
            "outer-marks",
            "The text of a DIRECT quote carries no outer quotation marks; they belong into `context`. It was recorded as sent.");
}
