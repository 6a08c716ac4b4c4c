package org.whosaid.speaker;

import java.time.LocalDate;

/**
 * A tenure on the wire.
 *
 * @param from first day, or null when that is open
 * @param to last day, or null when that is open
 */
public record TenureView(String role, String organization, LocalDate from, LocalDate to) {

    static TenureView from(Tenure tenure) {
        return new TenureView(tenure.role(), tenure.organization(), tenure.from(), tenure.to());
    }

    TenureRequest toRequest() {
        return new TenureRequest(
                role, organization, from == null ? null : from.toString(), to == null ? null : to.toString());
    }
}
