package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.whosaid.search.QuoteListRepository.Place;
import org.whosaid.search.TenureRepository.HeldRole;

/** Asks the index which quotes have words. What it answers is read from the record afterwards. */
@ApplicationScoped
class WordSearch {
    /** Counting on beyond this only when somebody wants the total. */
    private static final int COUNTED_ON_THE_WAY = 1000;

    private final Follower follower;
    private final StaleQuotes stale;
    private final TenureRepository tenures;

    WordSearch(Follower follower, StaleQuotes stale, TenureRepository tenures) {
        this.follower = follower;
        this.stale = stale;
        this.tenures = tenures;
    }

    /**
     * What is asked.
     *
     * @param after where to go on, or null; with relevance {@code skip} says it instead
     * @param skip how many of the most relevant to leave out
     */
    record Question(
            WordQuery words,
            QuoteFilter filter,
            Resolution.Resolved resolved,
            QuoteOrder order,
            Place after,
            int skip,
            int limit) {}

    /** Where hits stand, in order, and how many there are in all. */
    record Found(List<Place> places, long total) {}

    Found find(Question question) {
        WordIndex index = follower.index().orElseThrow(IndexProblems::building);
        // Read before the search: what changes meanwhile is newer than any position the index can have had.
        List<String> outdated = stale.after(follower.position());
        List<HeldRole> held = tenures.held(question.filter().roles());
        try (SearchSession session = index.session()) {
            SearchResult<Place> result = session.search(QuoteDocument.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field("saidDesc", Integer.class),
                                    f.field("saidAsc", Integer.class),
                                    f.field("position", Integer.class),
                                    f.id(String.class))
                            .asList(each -> place(question.order(), each)))
                    .where(f -> {
                        BooleanPredicateClausesStep<?, ?> query = narrowed(f, question, held, outdated);
                        if (question.after() != null) {
                            after(f, query, question.order(), question.after());
                        }
                        return query;
                    })
                    .sort(f -> sort(f, question.order()))
                    .totalHitCountThreshold(COUNTED_ON_THE_WAY)
                    .fetch(question.skip(), question.limit());
            boolean counted = question.after() == null && result.total().isHitCountExact();
            return new Found(
                    result.hits(), counted ? result.total().hitCount() : count(session, question, held, outdated));
        }
    }

    private static BooleanPredicateClausesStep<?, ?> narrowed(
            SearchPredicateFactory f, Question question, List<HeldRole> held, List<String> outdated) {
        BooleanPredicateClausesStep<?, ?> query = f.bool();
        new WordPredicates(f).addTo(query, question.words());
        new FilterPredicates(f, query).add(question.filter(), question.resolved(), held);
        if (!outdated.isEmpty()) {
            query.mustNot(f.terms().field("key").matchingAny(outdated));
        }
        return query;
    }

    /** The exact total costs least when it is not counted together with the best hits. */
    private static long count(SearchSession session, Question question, List<HeldRole> held, List<String> outdated) {
        return session.search(QuoteDocument.class)
                .where(f -> narrowed(f, question, held, outdated))
                .fetchTotalHitCount();
    }

    private static Place place(QuoteOrder order, List<?> keys) {
        int date = order == QuoteOrder.SAID_DESCENDING
                ? (Integer) keys.get(0)
                : order == QuoteOrder.SAID_ASCENDING ? (Integer) keys.get(1) : 0;
        return new Place(date, (Integer) keys.get(2), UUID.fromString((String) keys.get(3)));
    }

    private static void after(
            SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> query, QuoteOrder order, Place place) {
        String id = place.id().toString();
        if (!order.isByDate()) {
            query.filter(
                    order == QuoteOrder.RECORDED_ASCENDING
                            ? f.range().field("key").greaterThan(id)
                            : f.range().field("key").lessThan(id));
            return;
        }
        String date = order == QuoteOrder.SAID_DESCENDING ? "saidDesc" : "saidAsc";
        var sameDay = f.and(
                f.match().field(date).matching(place.date()),
                f.or(
                        f.range().field("position").greaterThan(place.position()),
                        f.and(
                                f.match().field("position").matching(place.position()),
                                f.range().field("key").greaterThan(id))));
        // The undated stand at the greatest number there is: nothing comes after them, and no engine can ask for it.
        query.filter(
                place.date() == Integer.MAX_VALUE
                        ? sameDay
                        : f.or(f.range().field(date).greaterThan(place.date()), sameDay));
    }

    private static SortFinalStep sort(SearchSortFactory f, QuoteOrder order) {
        return switch (order) {
            case RELEVANCE -> f.composite().add(f.score()).add(f.field("key").asc());
            case SAID_DESCENDING ->
                f.composite()
                        .add(f.field("saidDesc").asc())
                        .add(f.field("position").asc())
                        .add(f.field("key").asc());
            case SAID_ASCENDING ->
                f.composite()
                        .add(f.field("saidAsc").asc())
                        .add(f.field("position").asc())
                        .add(f.field("key").asc());
            case RECORDED_ASCENDING -> f.field("key").asc();
            case RECORDED_DESCENDING -> f.field("key").desc();
        };
    }
}
