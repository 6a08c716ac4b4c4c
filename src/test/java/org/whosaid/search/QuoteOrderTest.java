package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.whosaid.quote.QuoteBuilder.quote;
import static org.whosaid.search.QuoteLists.ids;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.whosaid.Unique;
import org.whosaid.api.PartialDate;
import org.whosaid.quote.QuoteBuilder;

/** The promised orders: by date with the undated last both ways, then by position, then by id; or by recording. */
@QuarkusTest
class QuoteOrderTest {
    private static final int TRIES = 8;

    /**
     * @param said a day, month or year, or null
     */
    private record Sketch(String said, int position) {}

    private record Recorded(String id, Sketch sketch) {
        String from() {
            return PartialDate.parse(sketch.said()).from().toString();
        }
    }

    @Test
    void beginsWithTheLatestAndEndsWithTheUndatedUnlessAskedOtherwise() {
        String outlet = Unique.outlet();
        String undated = quote().outlet(outlet).record();
        String early = quote().outlet(outlet).said("2020").record();
        String late = quote().outlet(outlet).said("2021-05-01").record();
        String second =
                quote().outlet(outlet).said("2020-01-01").with("position", 2).record();
        String third =
                quote().outlet(outlet).said("2020-01").with("position", 2).record();

        assertEquals(List.of(late, early, second, third, undated), ids("outlet", outlet));
        assertEquals(List.of(late, early, second, third, undated), ids("outlet", outlet, "sort", "-said"));
        assertEquals(List.of(early, second, third, late, undated), ids("outlet", outlet, "sort", "said"));
        assertEquals(List.of(undated, early, late, second, third), ids("outlet", outlet, "sort", "recorded"));
        assertEquals(List.of(third, second, late, early, undated), ids("outlet", outlet, "sort", "-recorded"));
    }

    @Test
    void isThatOfAComparatorWhateverTheDatesAndPositions() throws Exception {
        JqwikSession.run(() -> {
            Arbitrary<List<Sketch>> sets = sketches().list().ofMinSize(1).ofMaxSize(7);
            for (int i = 0; i < TRIES; i++) {
                assertOrders(sets.sample());
            }
        });
    }

    private static Arbitrary<Sketch> sketches() {
        Arbitrary<String> years = Arbitraries.of("0001", "1969", "1999", "2000", "2021", "9999");
        Arbitrary<String> months = Arbitraries.of("-01", "-02", "-12");
        Arbitrary<String> days = Arbitraries.of("-01", "-27");
        Arbitrary<String> dates = Arbitraries.oneOf(
                years,
                Combinators.combine(years, months).as(String::concat),
                Combinators.combine(years, months, days).as((year, month, day) -> year + month + day));
        return Combinators.combine(
                        dates.injectNull(0.25), Arbitraries.integers().between(1, 3))
                .as(Sketch::new);
    }

    private static void assertOrders(List<Sketch> sketches) {
        String outlet = Unique.outlet();
        List<Recorded> recorded = sketches.stream()
                .map(sketch -> new Recorded(record(outlet, sketch), sketch))
                .toList();
        assertEquals(ordered(recorded, Comparator.reverseOrder()), ids("outlet", outlet), sketches::toString);
        assertEquals(
                ordered(recorded, Comparator.naturalOrder()),
                ids("outlet", outlet, "sort", "said"),
                sketches::toString);
        List<String> byRecording = recorded.stream().map(Recorded::id).toList();
        assertEquals(byRecording, ids("outlet", outlet, "sort", "recorded"));
        List<String> backwards = new ArrayList<>(byRecording);
        Collections.reverse(backwards);
        assertEquals(backwards, ids("outlet", outlet, "sort", "-recorded"));
    }

    private static String record(String outlet, Sketch sketch) {
        QuoteBuilder quote = quote().outlet(outlet).with("position", sketch.position());
        return (sketch.said() == null ? quote : quote.said(sketch.said())).record();
    }

    private static List<String> ordered(List<Recorded> recorded, Comparator<String> byDate) {
        Comparator<Recorded> byPlace = Comparator.<Recorded>comparingInt(
                        each -> each.sketch().position())
                .thenComparing(Recorded::id);
        Stream<Recorded> dated = recorded.stream()
                .filter(each -> each.sketch().said() != null)
                .sorted(Comparator.comparing(Recorded::from, byDate).thenComparing(byPlace));
        Stream<Recorded> undated =
                recorded.stream().filter(each -> each.sketch().said() == null).sorted(byPlace);
        return Stream.concat(dated, undated).map(Recorded::id).toList();
    }
}
