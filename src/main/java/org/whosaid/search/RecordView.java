package org.whosaid.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the record holds: whoever finds nothing learns how much was looked through, because "not in the record" is never "false".
 *
 * @param said first and last day on which anything was said, or null when nothing is dated
 * @param recorded first and last moment of recording, or null when nothing is recorded
 * @param position last position of the feed
 */
public record RecordView(
        long quotes, long articles, long speakers, long outlets, Days said, Moments recorded, long position) {

    /** Both inclusive. */
    public record Days(LocalDate from, LocalDate to) {}

    /** Both inclusive. */
    public record Moments(Instant from, Instant to) {}

    /** Whether nothing was ever recorded. */
    @JsonIgnore
    public boolean isEmpty() {
        return quotes == 0 && position == 0;
    }
}
