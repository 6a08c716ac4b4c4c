package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.whosaid.quote.QuoteStatus;
import org.whosaid.search.QuoteListRepository.Place;

/** The first page and the thousandth of a list cost the same: the plans of the very SQL that the list runs, on 100,000 quotes. */
@QuarkusTest
class QuotePlanTest {
    private static final int QUOTES = 100_000;
    private static final int PAGE = 20;
    private static final int DEEP = 1000;

    /** Far more than a page that is read off an index, far less than what a list holds. */
    private static final int FEW = 500;

    @Inject
    Session session;

    @Inject
    Resolution resolution;

    /** One transaction that is rolled back, so that no other test meets these quotes. */
    @Test
    @TestTransaction
    void readsNoMoreForTheThousandthPageThanForTheFirst() {
        ManyQuotes.insert(session, QUOTES);
        Map<String, QuoteFilter> filters = new LinkedHashMap<>();
        filters.put("no filter", Filters.none());
        filters.put("speaker", Filters.speakers(ManyQuotes.speaker(0)));
        filters.put("outlet", Filters.outlets(ManyQuotes.outlet(1)));
        filters.put("publisher", Filters.publishers(ManyQuotes.outlet(2)));
        filters.put("named", Filters.anonymous("false"));
        filters.put("anonymous", Filters.anonymous("true"));
        filters.put("uncredited", Filters.anonymous("null"));
        filters.put("two speakers", Filters.speakers(ManyQuotes.speaker(0), ManyQuotes.speaker(1)));
        filters.put("two outlets", Filters.outlets(ManyQuotes.outlet(0), ManyQuotes.outlet(1)));
        List<Executable> checks = new ArrayList<>();
        filters.forEach((name, filter) -> {
            for (QuoteOrder order : EnumSet.complementOf(EnumSet.of(QuoteOrder.RELEVANCE))) {
                // By recording, the planner may well walk past what a common filter leaves out: the walk is short.
                if (order.isByDate() || name.equals("no filter")) {
                    checks.add(() -> assertSameCost(name + ", " + order, filter, order));
                }
            }
        });
        checks.add(() -> assertReadsAtMost(
                4200, "two rare outlets", Filters.outlets(ManyQuotes.outlet(3), ManyQuotes.outlet(4))));
        checks.add(() -> assertReadsAtMost(FEW, "retracted", Filters.status(QuoteStatus.RETRACTED)));
        checks.add(() -> assertReadsAtMost(FEW, "withheld", Filters.status(QuoteStatus.WITHHELD)));
        checks.add(() -> assertReadsAtMost(
                FEW, "rare outlet", Filters.outlets(ManyQuotes.outlet(3)), QuoteOrder.RECORDED_DESCENDING));
        assertAll(checks);
    }

    private void assertSameCost(String name, QuoteFilter filter, QuoteOrder order) {
        Conditions conditions = resolution.resolve(filter).conditions();
        Place deep = place(conditions, order, PAGE * (DEEP - 1) - 1);
        Plan first = plan(conditions, order, null);
        Plan thousandth = plan(conditions, order, deep);
        assertTrue(first.rows() > PAGE && first.rows() <= FEW, () -> name + " reads much\n" + first.text());
        assertTrue(
                thousandth.rows() <= 2 * first.rows(),
                () -> name + " reads more at depth\n" + first.text() + thousandth.text());
        assertTrue(
                thousandth.blocks() <= 2 * first.blocks() + 20,
                () -> name + " touches more at depth\n" + first.text() + thousandth.text());
    }

    /**
     * Where a filter takes in little, what it takes in may be read whole and sorted (twice counts a bitmap), but
     * nothing else.
     */
    private void assertReadsAtMost(int rows, String name, QuoteFilter filter) {
        assertReadsAtMost(rows, name, filter, QuoteOrder.SAID_DESCENDING);
    }

    private void assertReadsAtMost(int rows, String name, QuoteFilter filter, QuoteOrder order) {
        Plan first = plan(resolution.resolve(filter).conditions(), order, null);
        assertTrue(first.rows() <= rows, () -> name + " reads much\n" + first.text());
    }

    private Place place(Conditions conditions, QuoteOrder order, int index) {
        Object[] keys = QuoteListRepository.bound(
                        session.createNativeQuery(
                                QuoteListRepository.pageSql(conditions, order, false) + "OFFSET " + index,
                                Object[].class),
                        conditions,
                        order,
                        null,
                        1)
                .getSingleResult();
        return new Place(((Number) keys[0]).intValue(), ((Number) keys[1]).intValue(), (UUID) keys[2]);
    }

    private Plan plan(Conditions conditions, QuoteOrder order, Place after) {
        var query = QuoteListRepository.bound(
                session.createNativeQuery(
                                "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) "
                                        + QuoteListRepository.pageSql(conditions, order, after != null),
                                String.class)
                        .addScalar("QUERY PLAN", String.class),
                conditions,
                order,
                after,
                PAGE + 1);
        return Plan.of(query.getSingleResult());
    }
}
