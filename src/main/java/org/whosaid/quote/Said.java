package org.whosaid.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * When it was said.
 *
 * @param printed the words of the report, or null
 * @param from first day of the range, or null when it is not known
 * @param to last day of the range, inclusive
 * @param inferred whether the dates were worked out rather than printed
 */
@Embeddable
public record Said(
        @Column(name = "said_printed") String printed,
        @Column(name = "said_from") LocalDate from,
        @Column(name = "said_to") LocalDate to,
        @Column(name = "said_inferred") boolean inferred) {
    static final Said UNKNOWN = new Said(null, null, null, false);
}
