package org.whosaid.speaker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.whosaid.wording.Folding;

/**
 * A role that a known speaker held. Days are inclusive; an open end is null.
 *
 * @param organization the body it was held in, or null
 */
@Embeddable
record Tenure(
        String role,
        @Column(name = "role_folded") String roleFolded,
        String organization,
        @Column(name = "organization_folded") String organizationFolded,
        @Column(name = "from_date") LocalDate from,
        @Column(name = "to_date") LocalDate to) {

    static Tenure of(String role, String organization, LocalDate from, LocalDate to) {
        return new Tenure(
                role,
                Folding.fold(role),
                organization,
                organization == null ? null : Folding.fold(organization),
                from,
                to);
    }
}
