package org.whosaid.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days as the record's sort keys and the index count them: from 2000-01-01. */
final class Days {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private Days() {}

    static int of(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(FIRST, day);
    }
}
