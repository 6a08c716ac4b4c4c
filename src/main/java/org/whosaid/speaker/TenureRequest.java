package org.whosaid.speaker;

import org.whosaid.api.Checks;
import org.whosaid.api.PartialDate;
import org.whosaid.wording.Name;

/**
 * A tenure as a caller sends it.
 *
 * @param from first day, month or year that the role was held in, or null when that is open
 * @param to last day, month or year, or null when that is open
 */
public record TenureRequest(String role, String organization, String from, String to) {
    private static final int MAX = 500;

    void check(Checks checks, String pointer) {
        if (checks.requiredText(role, pointer + "/role", MAX)) {
            checks.that(
                    Name.of(role).isIndexable(), pointer + "/role", "is too long when its characters are written out");
        }
        if (checks.text(organization, pointer + "/organization", MAX) && organization != null) {
            checks.that(
                    Name.of(organization).isIndexable(),
                    pointer + "/organization",
                    "is too long when its characters are written out");
        }
        PartialDate first = PartialDate.check(checks, from, pointer + "/from");
        PartialDate last = PartialDate.check(checks, to, pointer + "/to");
        if (first != null && last != null) {
            checks.that(!last.to().isBefore(first.from()), pointer + "/to", "must not be before `from`");
        }
    }

    Tenure toTenure() {
        return Tenure.of(
                role,
                organization,
                from == null ? null : PartialDate.parse(from).from(),
                to == null ? null : PartialDate.parse(to).to());
    }
}
