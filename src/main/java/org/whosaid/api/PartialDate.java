package org.whosaid.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A day, month or year of the proleptic Gregorian calendar (ISO 8601: {@code 2021-12-27}, {@code 2021-12}, {@code 2021}), as the
 * days it spans, both inclusive.
 */
public record PartialDate(LocalDate from, LocalDate to) {
    public static final String WHAT_IS_RIGHT = "must be a day, month or year such as `2021-12-27`, `2021-12` or `2021`";
    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    public PartialDate {
        if (from.isAfter(to)) {
            throw new DateTimeException("ends before it begins");
        }
    }

    /**
     * @throws DateTimeException when it is none
     */
    public static PartialDate parse(String text) {
        if (!FORM.matcher(text).matches() || text.startsWith("0000")) {
            throw new DateTimeException("not a day, month or year");
        }
        return switch (text.length()) {
            case 4 ->
                new PartialDate(
                        Year.parse(text).atDay(1), Year.parse(text).atMonth(12).atEndOfMonth());
            case 7 ->
                new PartialDate(
                        YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
            default -> new PartialDate(LocalDate.parse(text), LocalDate.parse(text));
        };
    }

    /** The date of a body member; notes the fault and answers null when it is none. */
    public static PartialDate check(Checks checks, String text, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            return parse(text);
        } catch (DateTimeException e) {
            checks.that(false, pointer, WHAT_IS_RIGHT);
            return null;
        }
    }
}
