package org.whosaid.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.api.Checks;
import org.whosaid.api.FieldError;
import org.whosaid.api.ProblemException;

class SaidRequestTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -         | 2021-12-27 | -          | -     | 2021-12-27 | 2021-12-27 | false
            on Monday | 2021-12-27 | -          | true  | 2021-12-27 | 2021-12-27 | true
            -         | 2021-12    | -          | false | 2021-12-01 | 2021-12-31 | false
            -         | 2020-02    | -          | -     | 2020-02-01 | 2020-02-29 | false
            -         | 2021       | -          | -     | 2021-01-01 | 2021-12-31 | false
            -         | 2021-12-27 | 2021-12-28 | -     | 2021-12-27 | 2021-12-28 | false
            -         | 2021-12    | 2022       | -     | 2021-12-01 | 2022-12-31 | false
            -         | 2021       | 2021-03    | -     | 2021-01-01 | 2021-03-31 | false
            on Monday | -          | -          | -     | -          | -          | false
            on Monday | -          | -          | false | -          | -          | false
            -         | 0001       | 9999       | -     | 0001-01-01 | 9999-12-31 | false
            """)
    void spansTheDaysThatAreMeant(
            String printed, String from, String to, String inferred, String first, String last, boolean worked) {
        SaidRequest request = request(printed, from, to, inferred);
        Checks checks = new Checks();
        request.check(checks, "/said");
        checks.done();
        assertEquals(new Said(value(printed), day(first), day(last), worked), request.toSaid());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -         | 2021-02-30 | -          | -    | /said/from
            -         | 2021-13    | -          | -    | /said/from
            -         | 2021-13-01 | -          | -    | /said/from
            -         | 21-12-27   | -          | -    | /said/from
            -         | 2021-1-2   | -          | -    | /said/from
            -         | 0000       | -          | -    | /said/from
            -         | +2021      | -          | -    | /said/from
            -         | Monday     | -          | -    | /said/from
            -         | 2021-12-27T09:00:00Z | - | -   | /said/from
            -         | 2021-12-27 | 2021-02-30 | -    | /said/to
            -         | 2021-12-27 | 2021-12-26 | -    | /said/to
            -         | 2021       | 2020       | -    | /said/to
            on Monday | -          | 2021-12-27 | -    | /said/from
            on Monday | -          | -          | true | /said/inferred
            -         | -          | -          | -    | /said
            """)
    void refusesWhatIsNoDateAndNoPhrase(String printed, String from, String to, String inferred, String pointer) {
        Checks checks = new Checks();
        request(printed, from, to, inferred).check(checks, "/said");
        assertEquals(
                List.of(pointer),
                assertThrows(ProblemException.class, checks::done).errors().stream()
                        .map(FieldError::pointer)
                        .toList());
    }

    private static SaidRequest request(String printed, String from, String to, String inferred) {
        return new SaidRequest(
                value(printed), value(from), value(to), inferred.equals("-") ? null : Boolean.valueOf(inferred));
    }

    private static String value(String text) {
        return text.equals("-") ? null : text;
    }

    private static LocalDate day(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }
}
