package org.whosaid.quote;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.api.Checks;

/**
 * The kind of a quote and its verbatim spans, each told by the other where it is left out: no span is INDIRECT, one over the whole
 * text DIRECT, anything else MIXED.
 */
record Verbatim(QuoteKind kind, List<VerbatimSpan> spans) {
    private static final int MAX_SPANS = 1000;

    /** The checked spans of a text; faults are noted, and the answer is then of no use. */
    static Verbatim of(String text, QuoteKind kind, List<VerbatimSpan> sent, Checks checks) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        List<VerbatimSpan> spans = checks.list(sent, "/verbatim", MAX_SPANS);
        if (!areInside(spans, length, checks) || text == null) {
            return new Verbatim(kind, spans);
        }
        VerbatimSpan whole = new VerbatimSpan(0, length);
        if (spans.isEmpty() && kind == QuoteKind.DIRECT) {
            return new Verbatim(kind, List.of(whole));
        }
        QuoteKind told = spans.isEmpty()
                ? QuoteKind.INDIRECT
                : spans.equals(List.of(whole)) ? QuoteKind.DIRECT : QuoteKind.MIXED;
        checks.that(
                kind == null || kind == told,
                "/kind",
                "must be " + told + " with these `verbatim` spans, or be left out");
        return new Verbatim(told, spans);
    }

    private static boolean areInside(List<VerbatimSpan> spans, int length, Checks checks) {
        boolean good = true;
        int from = 0;
        for (int i = 0; i < spans.size(); i++) {
            VerbatimSpan span = spans.get(i);
            boolean fits = span != null
                    && span.start() != null
                    && span.end() != null
                    && span.start() >= from
                    && span.end() > span.start()
                    && span.end() <= length;
            good &= checks.that(
                    fits,
                    "/verbatim/" + i,
                    "must have a `start` and an `end` after it, lie inside the text (" + length
                            + " code points) and come after the span before it");
            from = fits ? span.end() : from;
        }
        return good;
    }

    int[] offsets() {
        return spans.stream()
                .flatMapToInt(span -> java.util.stream.IntStream.of(span.start(), span.end()))
                .toArray();
    }

    static List<VerbatimSpan> spans(int[] offsets) {
        List<VerbatimSpan> spans = new ArrayList<>();
        for (int i = 0; i < offsets.length; i += 2) {
            spans.add(new VerbatimSpan(offsets[i], offsets[i + 1]));
        }
        return spans;
    }
}
