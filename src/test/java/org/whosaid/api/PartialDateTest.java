package org.whosaid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "2021-12-27, 2021-12-27, 2021-12-27",
        "2021-12, 2021-12-01, 2021-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2021, 2021-01-01, 2021-12-31",
        "0001, 0001-01-01, 0001-12-31",
        "9999-12, 9999-12-01, 9999-12-31"
    })
    void spansTheDaysItMeans(String text, LocalDate from, LocalDate to) {
        assertEquals(new PartialDate(from, to), PartialDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21",
                "202",
                "20211",
                "0000",
                "0000-01-01",
                "-2021",
                "+2021",
                "2021-",
                "2021-13",
                "2021-00",
                "2021-1",
                "2021-02-29",
                "2021-04-31",
                "2021-12-32",
                "2021-12-27T00:00",
                "2021-12-27Z",
                "2021/12/27",
                "２０２１",
                "2021\n",
                " 2021",
                "yesterday"
            })
    void refusesEverythingElse(String text) {
        assertThrows(DateTimeException.class, () -> PartialDate.parse(text));
    }

    @Test
    void neverEndsBeforeItBegins() {
        LocalDate day = LocalDate.of(2021, 12, 27);
        assertThrows(DateTimeException.class, () -> new PartialDate(day, day.minusDays(1)));
    }

    @Test
    void notesTheFaultOfABodyMember() {
        Checks checks = new Checks();
        assertNull(PartialDate.check(checks, null, "/said/from"));
        assertEquals(PartialDate.parse("2021"), PartialDate.check(checks, "2021", "/said/from"));
        assertNull(PartialDate.check(checks, "Monday", "/said/from"));
        ProblemException problem = assertThrows(ProblemException.class, checks::done);
        assertEquals(java.util.List.of(FieldError.at("/said/from", PartialDate.WHAT_IS_RIGHT)), problem.errors());
    }
}
