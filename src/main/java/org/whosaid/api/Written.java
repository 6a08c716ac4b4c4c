package org.whosaid.api;

import java.util.function.Function;

/**
 * What a write came to.
 *
 * @param value what is in the record now
 * @param outcome whether the write made it, changed it or found it as it should be
 * @param position place of the change in the feed, or null when nothing changed
 */
public record Written<T>(T value, Outcome outcome, Long position) {

    /** The three ways a write can end well. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    public static <T> Written<T> created(T value, long position) {
        return new Written<>(value, Outcome.CREATED, position);
    }

    public static <T> Written<T> changed(T value, long position) {
        return new Written<>(value, Outcome.CHANGED, position);
    }

    public static <T> Written<T> unchanged(T value) {
        return new Written<>(value, Outcome.UNCHANGED, null);
    }

    public <R> Written<R> map(Function<T, R> mapping) {
        return new Written<>(mapping.apply(value), outcome, position);
    }
}
