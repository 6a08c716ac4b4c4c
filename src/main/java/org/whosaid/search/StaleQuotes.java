package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/**
 * Which quotes are no longer what the index has of them. They are left out of every answer by words until the index has followed, so
 * that a stale index can neither show old words nor link an old name to a quote, not even by a total.
 */
@ApplicationScoped
class StaleQuotes {
    private final Session session;

    StaleQuotes(Session session) {
        this.session = session;
    }

    /** Ids of quotes that were changed, rather than first recorded, after a position of the feed. */
    @Transactional
    List<String> after(long position) {
        return session.createNativeQuery("""
                        SELECT DISTINCT CAST(c.entity_id AS text)
                        FROM change c
                        WHERE c.position > :position
                          AND c.entity = 'QUOTE'
                          AND c.kind <> 'RECORDED'
                        """, String.class)
                .setParameter("position", position)
                .getResultList();
    }
}
