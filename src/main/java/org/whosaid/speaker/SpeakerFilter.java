package org.whosaid.speaker;

import jakarta.persistence.Query;
import java.time.LocalDate;
import org.whosaid.wording.Folding;

/**
 * Which speakers a list shows; null lets everything through.
 *
 * @param q any name, its beginning, or whole words of it
 * @param role a role that the speaker held
 * @param organization the body that the role was held in
 * @param on a day on which the role was held
 */
record SpeakerFilter(String q, SpeakerType type, String role, String organization, LocalDate on) {

    <Q extends Query> Q bind(Q query) {
        query.setParameter("prefix", folded(q));
        query.setParameter("type", type == null ? null : type.name());
        query.setParameter("role", folded(role));
        query.setParameter("organization", folded(organization));
        query.setParameter("on", on);
        query.setParameter("held", role != null || organization != null || on != null);
        return query;
    }

    private static String folded(String text) {
        return text == null ? null : Folding.fold(text);
    }
}
