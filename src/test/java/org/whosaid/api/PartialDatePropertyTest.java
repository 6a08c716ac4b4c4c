package org.whosaid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PartialDatePropertyTest {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    @Property
    void aDayIsItselfAndLiesInItsMonthAndYear(@ForAll @IntRange(max = 3_652_000) int days) {
        LocalDate day = FIRST.plusDays(days);
        String text = day.toString();
        PartialDate month = PartialDate.parse(text.substring(0, 7));
        PartialDate year = PartialDate.parse(text.substring(0, 4));
        assertEquals(new PartialDate(day, day), PartialDate.parse(text));
        assertEquals(day.withDayOfMonth(1), month.from());
        assertEquals(day.withDayOfMonth(day.lengthOfMonth()), month.to());
        assertEquals(day.withDayOfYear(1), year.from());
        assertEquals(day.withDayOfYear(day.lengthOfYear()), year.to());
    }

    @Property
    void anythingElseIsRefusedWithOneKindOfException(@ForAll String text) {
        try {
            PartialDate date = PartialDate.parse(text);
            assertEquals(text, date.from().toString().substring(0, text.length()));
        } catch (RuntimeException e) {
            assertThrows(DateTimeException.class, () -> PartialDate.parse(text));
        }
    }
}
