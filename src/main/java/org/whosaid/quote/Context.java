package org.whosaid.quote;

/** The words that stand around a quote in its report, as printed; the marks that belong to no text are in it. */
public record Context(String before, String after) {
    static final int MAX = 2000;

    static Context of(String before, String after) {
        return before == null && after == null ? null : new Context(before, after);
    }
}
