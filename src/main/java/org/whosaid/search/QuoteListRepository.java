package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Query;

/** Lists of quotes: pages by keyset, never by offset, so that a deep page costs what the first one does. */
@ApplicationScoped
class QuoteListRepository {
    private final Session session;

    QuoteListRepository(Session session) {
        this.session = session;
    }

    /**
     * Where a quote stands in a list.
     *
     * @param date days from 2000-01-01, counted in the direction of the order; 0 where the order is not by date
     */
    record Place(int date, int position, UUID id) {}

    /** The quotes after a place; from the beginning when it is null. */
    List<Place> page(Conditions conditions, QuoteOrder order, Place after, int limit) {
        Query<Object[]> query = bound(
                session.createNativeQuery(pageSql(conditions, order, after != null), Object[].class),
                conditions,
                order,
                after,
                limit);
        return query.getResultList().stream()
                .map(row -> new Place(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), (UUID) row[2]))
                .toList();
    }

    /** Gives the parameters of {@link #pageSql} their values. */
    static <T> Query<T> bound(Query<T> query, Conditions conditions, QuoteOrder order, Place after, int limit) {
        conditions.bind(query).setParameter("limit", limit);
        if (after != null) {
            query.setParameter("id", after.id());
            if (order.isByDate()) {
                query.setParameter("date", after.date()).setParameter("position", after.position());
            }
        }
        return query;
    }

    static String pageSql(Conditions conditions, QuoteOrder order, boolean continued) {
        return """
                SELECT %s
                FROM quote q
                WHERE %s
                %s
                ORDER BY %s
                LIMIT :limit
                """.formatted(
                        order.isByDate() ? order.keys() : "0 AS date, 0 AS position, q.id",
                        conditions.sql(),
                        continued ? "AND " + order.after() : "",
                        order.orderBy());
    }

    /** Which of the quotes are as the conditions say. */
    Set<UUID> confirmed(Conditions conditions, List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(conditions
                        .bind(session.createNativeQuery(
                                "SELECT q.id FROM quote q WHERE q.id IN (:hits) AND " + conditions.sql(), UUID.class))
                        .setParameterList("hits", ids)
                        .getResultList());
    }

    /** How many there are, counted no further than the limit. */
    long count(Conditions conditions, int limit) {
        return conditions
                .bind(session.createNativeQuery("""
                        SELECT count(*)
                        FROM (SELECT 1 FROM quote q WHERE %s LIMIT :limit) counted
                        """.formatted(conditions.sql()), Long.class))
                .setParameter("limit", limit)
                .getSingleResult();
    }
}
