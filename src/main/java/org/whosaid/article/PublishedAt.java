package org.whosaid.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * When an article was published: a moment (RFC 3339), or a day of which no more is known.
 *
 * @param at the moment, to the millisecond; the start of the day in UTC when only the day is known
 */
record PublishedAt(Instant at, boolean dayOnly) {
    static final String WHAT_IS_RIGHT = "must be a time such as `2021-12-28T09:30:00Z` or a day such as `2021-12-28`";

    /**
     * @throws DateTimeException when it is neither
     */
    static PublishedAt parse(String text) {
        PublishedAt parsed = text.length() == 10
                ? new PublishedAt(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(), true)
                : new PublishedAt(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS), false);
        int year = parsed.at.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("year out of bounds");
        }
        return parsed;
    }

    @Override
    public String toString() {
        return dayOnly ? at.atOffset(ZoneOffset.UTC).toLocalDate().toString() : at.toString();
    }
}
