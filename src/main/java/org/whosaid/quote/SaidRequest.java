package org.whosaid.quote;

import org.whosaid.api.Checks;
import org.whosaid.api.PartialDate;

/**
 * When it was said, as a caller sends it.
 *
 * @param printed the words of the report ("on Monday")
 * @param from a day, month or year, or null when the phrase stays unresolved
 * @param to the same, or null for the end of {@code from}
 * @param inferred whether the dates were worked out rather than printed; false when absent
 */
public record SaidRequest(String printed, String from, String to, Boolean inferred) {
    void check(Checks checks, String pointer) {
        checks.text(printed, pointer + "/printed", 200);
        PartialDate first = PartialDate.check(checks, from, pointer + "/from");
        PartialDate last = PartialDate.check(checks, to, pointer + "/to");
        checks.that(to == null || from != null, pointer + "/from", "is required beside `to`");
        checks.that(
                !Boolean.TRUE.equals(inferred) || from != null,
                pointer + "/inferred",
                "must be false where there is no date");
        checks.that(
                printed != null || from != null,
                pointer,
                "needs `printed` or `from`; leave `said` out when neither is known");
        if (first != null && last != null) {
            checks.that(!last.to().isBefore(first.from()), pointer + "/to", "must not be before `from`");
        }
    }

    Said toSaid() {
        if (from == null) {
            return new Said(printed, null, null, false);
        }
        PartialDate first = PartialDate.parse(from);
        PartialDate last = to == null ? first : PartialDate.parse(to);
        return new Said(printed, first.from(), last.to(), Boolean.TRUE.equals(inferred));
    }
}
