package org.whosaid.wording;

/**
 * A word of a text.
 *
 * @param folded see {@link Folding}
 * @param start offset of its first code point in the text
 * @param end offset after its last code point
 */
public record Word(String folded, int start, int end) {}
