package org.whosaid.article;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.Query;

/**
 * Which articles a list shows; null lets everything through.
 *
 * @param urlNormalised see {@link ArticleUrl}
 * @param publishers any of these
 */
record ArticleFilter(String urlNormalised, Collection<UUID> publishers) {
    static final String CONDITIONS = """
             (CAST(:url AS text) IS NULL OR a.url_normalised = :url)
            AND (NOT :byPublisher OR a.publisher_id IN (:publishers))
            """;

    /** Stands in for an empty list, which SQL does not know. */
    private static final List<UUID> NOTHING = List.of(new UUID(0, 0));

    <T> Query<T> bind(Query<T> query) {
        return query.setParameter("url", urlNormalised, String.class)
                .setParameter("byPublisher", publishers != null)
                .setParameter("publishers", publishers == null || publishers.isEmpty() ? NOTHING : publishers);
    }
}
