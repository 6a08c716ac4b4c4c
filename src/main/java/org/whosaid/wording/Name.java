package org.whosaid.wording;

import jakarta.persistence.Embeddable;

/**
 * A name as it was sent, with its folded form: two names are equal when their folded forms are.
 *
 * @param name as sent
 * @param folded see {@link Folding#fold}
 */
@Embeddable
public record Name(String name, String folded) {
    /** Folded names are indexed, and a b-tree entry ends at 2,704 bytes; some characters fold to eighteen. */
    private static final int MAX_FOLDED_CHARS = 650;

    public static Name of(String name) {
        return new Name(name, Folding.fold(name));
    }

    /** Whether the folded form is short enough to be indexed. */
    public boolean isIndexable() {
        return folded.length() <= MAX_FOLDED_CHARS;
    }
}
