package org.whosaid.wording;

import java.util.List;

/**
 * How a text that was asked about lies in one that was printed.
 *
 * @param score 0 (nothing in common) to 1 (the same words)
 * @param exact whether the asked words stand in the printed text one after the other
 * @param start offset of the first matched code point in the printed text
 * @param end offset after the last one
 * @param differences where the wordings part, in the order of the printed text
 */
public record Alignment(double score, boolean exact, int start, int end, List<Difference> differences) {
    static final Alignment NONE = new Alignment(0, false, 0, 0, List.of());
}
