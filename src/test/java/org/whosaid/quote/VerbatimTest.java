package org.whosaid.quote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.api.Checks;
import org.whosaid.api.FieldError;
import org.whosaid.api.ProblemException;

class VerbatimTest {
    /** Eight code points, ten UTF-16 units. */
    private static final String TEXT = "a😀b 😀c d";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -        |            | INDIRECT | -
            INDIRECT |            | INDIRECT | -
            DIRECT   |            | DIRECT   | 0-8
            -        | 0-8        | DIRECT   | 0-8
            DIRECT   | 0-8        | DIRECT   | 0-8
            -        | 1-2        | MIXED    | 1-2
            MIXED    | 1-2,2-3,7-8 | MIXED   | 1-2,2-3,7-8
            -        | 0-7        | MIXED    | 0-7
            """)
    void tellsKindAndSpansByEachOther(String kind, String sent, String told, String spans) {
        Checks checks = new Checks();
        Verbatim verbatim = Verbatim.of(TEXT, kind(kind), spans(sent), checks);
        checks.done();
        assertEquals(kind(told), verbatim.kind());
        assertEquals(spans(spans), Verbatim.spans(verbatim.offsets()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INDIRECT | 1-2     | /kind
            INDIRECT | 0-8     | /kind
            DIRECT   | 0-7     | /kind
            MIXED    | 0-8     | /kind
            MIXED    |         | /kind
            -        | 0-9     | /verbatim/0
            -        | 8-9     | /verbatim/0
            -        | 2-2     | /verbatim/0
            -        | 3-2     | /verbatim/0
            -        | 1-3,2-4 | /verbatim/1
            -        | 4-5,1-2 | /verbatim/1
            """)
    void refusesWhatDoesNotFit(String kind, String sent, String pointer) {
        Checks checks = new Checks();
        Verbatim.of(TEXT, kind(kind), spans(sent), checks);
        ProblemException problem = assertThrows(ProblemException.class, checks::done);
        assertEquals(
                List.of(pointer),
                problem.errors().stream().map(FieldError::pointer).toList());
    }

    @Test
    void refusesHolesAndHalves() {
        for (VerbatimSpan span :
                Arrays.asList(null, new VerbatimSpan(null, 3), new VerbatimSpan(1, null), new VerbatimSpan(-1, 3))) {
            Checks checks = new Checks();
            List<VerbatimSpan> spans = new ArrayList<>();
            spans.add(span);
            Verbatim.of(TEXT, null, spans, checks);
            assertThrows(ProblemException.class, checks::done);
        }
    }

    @Test
    void boundsTheNumberOfSpans() {
        List<VerbatimSpan> spans = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            spans.add(new VerbatimSpan(i, i + 1));
        }
        Checks few = new Checks();
        Verbatim.of("x".repeat(2000), null, spans.subList(0, 1000), few);
        assertFalse(few.failed());
        Checks many = new Checks();
        Verbatim.of("x".repeat(2000), null, spans, many);
        assertEquals(
                "/verbatim",
                assertThrows(ProblemException.class, many::done).errors().get(0).pointer());
    }

    @Test
    void keepsOffsetsInOrder() {
        assertArrayEquals(new int[] {1, 2, 4, 6}, new Verbatim(QuoteKind.MIXED, spans("1-2,4-6")).offsets());
    }

    private static QuoteKind kind(String kind) {
        return kind.equals("-") ? null : QuoteKind.valueOf(kind);
    }

    private static List<VerbatimSpan> spans(String spans) {
        return spans == null || spans.equals("-")
                ? List.of()
                : Arrays.stream(spans.split(","))
                        .map(span -> span.split("-"))
                        .map(ends -> new VerbatimSpan(Integer.valueOf(ends[0]), Integer.valueOf(ends[1])))
                        .toList();
    }
}
