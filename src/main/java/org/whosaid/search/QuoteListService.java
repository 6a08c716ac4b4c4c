package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.whosaid.api.Caller;
import org.whosaid.api.Cursor;
import org.whosaid.api.Page;
import org.whosaid.quote.QuoteView;
import org.whosaid.quote.Quotes;
import org.whosaid.search.QuoteListRepository.Place;

/** Answers lists of quotes. */
@ApplicationScoped
public class QuoteListService {
    private final Resolution resolution;
    private final QuoteListRepository lists;
    private final Quotes quotes;
    private final RecordService record;

    QuoteListService(Resolution resolution, QuoteListRepository lists, Quotes quotes, RecordService record) {
        this.resolution = resolution;
        this.lists = lists;
        this.quotes = quotes;
        this.record = record;
    }

    /**
     * A page of quotes.
     *
     * @param cursor {@code next} of the page before, or null for the first one
     */
    @Transactional
    Page<QuoteView> list(QuoteFilter filter, QuoteOrder order, String cursor, int limit, Caller caller) {
        Resolution.Resolved resolved = resolution.resolve(filter);
        String scope = filter.scope(order);
        Place after = cursor == null ? null : place(Cursor.decode(cursor, scope, 3));
        List<Place> places = lists.page(resolved.conditions(), order, after, limit + 1);
        List<Place> shown = places.subList(0, Math.min(limit, places.size()));
        return new Page<>(
                quotes.inOrder(shown.stream().map(Place::id).toList(), caller),
                places.size() > limit ? next(scope, shown.get(limit - 1)) : null,
                Page.Total.upTo(max -> lists.count(resolved.conditions(), max)),
                resolved.resolved(),
                places.isEmpty() ? record.read() : null);
    }

    private static String next(String scope, Place last) {
        return Cursor.encode(scope, last.date(), last.position(), last.id());
    }

    private static Place place(List<String> keys) {
        return new Place(Cursor.number(keys.get(0)), Cursor.number(keys.get(1)), Cursor.uuid(keys.get(2)));
    }
}
