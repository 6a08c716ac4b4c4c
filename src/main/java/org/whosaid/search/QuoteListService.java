package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.whosaid.api.Caller;
import org.whosaid.api.Cursor;
import org.whosaid.api.FieldError;
import org.whosaid.api.Page;
import org.whosaid.api.ProblemException;
import org.whosaid.api.ProblemType;
import org.whosaid.quote.QuoteView;
import org.whosaid.quote.Quotes;
import org.whosaid.search.QuoteListRepository.Place;

/** Answers lists of quotes. */
@ApplicationScoped
public class QuoteListService {
    private static final int MOST_BY_RELEVANCE = 1000;

    private final Resolution resolution;
    private final QuoteListRepository lists;
    private final Quotes quotes;
    private final RecordService record;
    private final WordSearch search;

    QuoteListService(
            Resolution resolution, QuoteListRepository lists, Quotes quotes, RecordService record, WordSearch search) {
        this.resolution = resolution;
        this.lists = lists;
        this.quotes = quotes;
        this.record = record;
        this.search = search;
    }

    /**
     * A page of quotes.
     *
     * @param words what they have to say, or null
     * @param cursor {@code next} of the page before, or null for the first one
     */
    @Transactional
    Page<QuoteView> list(
            WordQuery words, QuoteFilter filter, QuoteOrder order, String cursor, int limit, Caller caller) {
        Resolution.Resolved resolved = resolution.resolve(filter);
        String scope = Cursor.scope("words", words, filter.scope(order));
        Place after = cursor == null ? null : place(Cursor.decode(cursor, scope, 3));
        return words == null
                ? listed(resolved, order, scope, after, limit, caller)
                : found(words, filter, resolved, order, scope, after, limit, caller);
    }

    private Page<QuoteView> listed(
            Resolution.Resolved resolved, QuoteOrder order, String scope, Place after, int limit, Caller caller) {
        List<Place> places = lists.page(resolved.conditions(), order, after, limit + 1);
        List<Place> shown = places.subList(0, Math.min(limit, places.size()));
        return new Page<>(
                quotes.inOrder(shown.stream().map(Place::id).toList(), caller),
                places.size() > limit ? next(scope, shown.get(limit - 1)) : null,
                Page.Total.upTo(max -> lists.count(resolved.conditions(), max)),
                resolved.resolved(),
                places.isEmpty() ? record.read() : null);
    }

    /** The index says which quotes; the record says once more whether they are so, and what they are. */
    private Page<QuoteView> found(
            WordQuery words,
            QuoteFilter filter,
            Resolution.Resolved resolved,
            QuoteOrder order,
            String scope,
            Place after,
            int limit,
            Caller caller) {
        boolean relevance = order == QuoteOrder.RELEVANCE;
        int skip = relevance && after != null ? after.date() : 0;
        if (relevance && skip + limit > MOST_BY_RELEVANCE) {
            throw new ProblemException(
                    ProblemType.INVALID_CURSOR,
                    "By relevance the first " + MOST_BY_RELEVANCE
                            + " quotes are listed. Narrow the query, or sort by date.",
                    FieldError.in("cursor", "must lie within the first " + MOST_BY_RELEVANCE + " quotes"));
        }
        WordSearch.Found found = search.find(
                new WordSearch.Question(words, filter, resolved, order, relevance ? null : after, skip, limit + 1));
        List<Place> shown =
                found.places().subList(0, Math.min(limit, found.places().size()));
        Set<UUID> confirmed = lists.confirmed(
                resolved.conditions(), shown.stream().map(Place::id).toList());
        List<UUID> ids =
                shown.stream().map(Place::id).filter(confirmed::contains).toList();
        Highlighter highlighter = new Highlighter(words);
        return new Page<>(
                quotes.inOrder(ids, caller).stream().map(highlighter::highlight).toList(),
                found.places().size() > limit ? next(scope, shown.get(limit - 1), relevance ? skip + limit : -1) : null,
                new Page.Total(found.total(), true),
                resolved.resolved(),
                found.places().isEmpty() ? record.read() : null);
    }

    private static String next(String scope, Place last, int skip) {
        return next(scope, skip < 0 ? last : new Place(skip, last.position(), last.id()));
    }

    private static String next(String scope, Place last) {
        return Cursor.encode(scope, last.date(), last.position(), last.id());
    }

    private static Place place(List<String> keys) {
        return new Place(Cursor.number(keys.get(0)), Cursor.number(keys.get(1)), Cursor.uuid(keys.get(2)));
    }
}
