package org.whosaid.quote;

/**
 * A part of the text that stood inside quotation marks.
 *
 * @param start offset of its first Unicode code point
 * @param end offset after its last one
 */
public record VerbatimSpan(Integer start, Integer end) {}
