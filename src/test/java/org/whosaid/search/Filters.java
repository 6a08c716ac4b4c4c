package org.whosaid.search;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.whosaid.quote.QuoteStatus;

/** Filters by one thing. */
final class Filters {
    private Filters() {}

    static QuoteFilter none() {
        return filter(List.of(), List.of(), List.of(), null, List.of());
    }

    static QuoteFilter speakers(UUID... ids) {
        return filter(text(ids), List.of(), List.of(), null, List.of());
    }

    static QuoteFilter outlets(UUID... ids) {
        return filter(List.of(), text(ids), List.of(), null, List.of());
    }

    static QuoteFilter publishers(UUID... ids) {
        return filter(List.of(), List.of(), text(ids), null, List.of());
    }

    static QuoteFilter anonymous(String value) {
        return filter(List.of(), List.of(), List.of(), value, List.of());
    }

    static QuoteFilter status(QuoteStatus status) {
        return filter(List.of(), List.of(), List.of(), null, List.of(status));
    }

    private static List<String> text(UUID... ids) {
        return Stream.of(ids).map(UUID::toString).toList();
    }

    private static QuoteFilter filter(
            List<String> speakers,
            List<String> outlets,
            List<String> publishers,
            String anonymous,
            List<QuoteStatus> statuses) {
        return new QuoteFilter(
                List.of(),
                speakers,
                List.of(),
                List.of(),
                outlets,
                publishers,
                List.of(),
                anonymous,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                statuses);
    }
}
