package org.whosaid.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntToLongFunction;

/**
 * One page of a list.
 *
 * @param items in the promised order
 * @param next opaque cursor of the following page, or null on the last one
 * @param total how many there are over all pages
 * @param resolved which entities each name given as a filter was taken to mean
 * @param held what the record holds in all; present only when the list is empty, because "not in the record" is never "false"
 */
public record Page<T>(
        List<T> items,
        String next,
        Total total,
        List<Resolved> resolved,
        @JsonInclude(JsonInclude.Include.NON_NULL) Object held) {

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next, total, resolved, held);
    }

    /**
     * @param value how many; a lower bound when it is not exact
     * @param exact whether the value was counted to the end
     */
    public record Total(long value, boolean exact) {
        /** Totals are exact up to here: counting on would cost more than the page. */
        public static final int EXACT_UP_TO = 10_000;

        /** Counts no further than needed. */
        public static Total upTo(IntToLongFunction countNoFurtherThan) {
            long counted = countNoFurtherThan.applyAsLong(EXACT_UP_TO + 1);
            return new Total(Math.min(counted, EXACT_UP_TO), counted <= EXACT_UP_TO);
        }
    }

    /**
     * @param parameter the filter
     * @param value what the caller sent
     * @param matches every entity that it was taken to mean; none when nothing fits
     */
    public record Resolved(String parameter, String value, List<Match> matches) {
        /** A name that fits more is answered with these; the filter takes in no others. */
        public static final int MAX_MATCHES = 200;

        public List<UUID> ids() {
            return matches.stream().map(Match::id).toList();
        }
    }

    /** An entity by id and the name it is shown under. */
    public record Match(UUID id, String name) {}
}
