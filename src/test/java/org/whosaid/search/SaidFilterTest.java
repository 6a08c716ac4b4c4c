package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.whosaid.quote.QuoteBuilder.quote;
import static org.whosaid.search.QuoteLists.assertFinds;
import static org.whosaid.search.QuoteLists.refusal;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whosaid.Unique;

/** A filter by date finds what may have been said in that time: ranges that overlap it. */
@QuarkusTest
class SaidFilterTest {
    private final String outlet = Unique.outlet();

    @Test
    void findsRangesThatOverlap() {
        String before = said(Map.of("from", "2021-11-30"));
        String into = said(Map.of("from", "2021-11-20", "to", "2021-12-01"));
        String inside = said(Map.of("from", "2021-12-15"));
        String month = said(Map.of("from", "2021-12"));
        String around = said(Map.of("from", "2020", "to", "2022"));
        String outOf = said(Map.of("from", "2021-12-31", "to", "2022-02"));
        String after = said(Map.of("from", "2022-01-01"));
        said(Map.of("printed", "on Monday"));

        assertFinds(Set.of(into, inside, month, around, outOf), query("2021-12-01", "2021-12-31"));
        assertFinds(Set.of(into, inside, month, around, outOf), query("2021-12", "2021-12"));
        assertFinds(Set.of(month, around), query("2021-12-16", "2021-12-30"));
        assertFinds(Set.of(around, outOf, after), "outlet", outlet, "said-from", "2022");
        assertFinds(Set.of(before, into, around), "outlet", outlet, "said-to", "2021-11");
        assertFinds(
                Set.of(before, into, inside, month, around, outOf, after),
                "outlet",
                outlet,
                "said-from",
                "0001",
                "said-to",
                "9999");
    }

    @Test
    void findsTheUndatedOnlyWhenNoDateIsAskedFor() {
        String undated = quote().outlet(outlet).record();

        assertFinds(Set.of(undated), "outlet", outlet);
        assertFinds(Set.of(), query("0001", "9999"));
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertEquals("urn:whosaid:problem:invalid-parameter", refusal(query("2021-12-02", "2021-12-01")));
        assertEquals("urn:whosaid:problem:invalid-parameter", refusal(query("2022", "2021-12")));
    }

    private String[] query(String from, String to) {
        return new String[] {"outlet", outlet, "said-from", from, "said-to", to};
    }

    private String said(Map<String, String> said) {
        return quote().outlet(outlet).with("said", said).record();
    }
}
