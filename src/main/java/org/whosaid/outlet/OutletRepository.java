package org.whosaid.outlet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.whosaid.api.Page;

/** Every query on outlets. */
@ApplicationScoped
class OutletRepository implements PanacheRepositoryBase<Outlet, UUID> {
    /** First key of the advisory locks on outlet names; see {@link #lockName}. */
    private static final int NAME_LOCKS = 2;

    /** Outlets by the folded names given; several outlets may share one. */
    Map<String, List<Outlet>> called(Collection<String> folded) {
        Map<String, List<Outlet>> found = new HashMap<>();
        getSession()
                .createQuery("""
                        SELECT DISTINCT n.folded, o
                        FROM Outlet o JOIN o.names n
                        WHERE n.folded IN :folded
                        """, Object[].class)
                .setParameter("folded", folded)
                .getResultList()
                .forEach(row -> found.computeIfAbsent((String) row[0], key -> new ArrayList<>())
                        .add((Outlet) row[1]));
        return found;
    }

    /** The outlet, which no one else can change until the transaction ends. */
    Optional<Outlet> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps others from creating an outlet of that name until the transaction ends. */
    void lockName(String folded) {
        getSession()
                .createNativeQuery(
                        "SELECT CAST(pg_advisory_xact_lock(:locks, hashtext(:folded)) AS text)", String.class)
                .setParameter("locks", NAME_LOCKS)
                .setParameter("folded", folded)
                .getSingleResult();
    }

    /** Every outlet with a name that equals the folded words or contains them as whole words. */
    List<Page.Match> containing(String folded, int limit) {
        return getSession()
                .createNativeQuery("""
                        SELECT o.id, o.name
                        FROM outlet o
                        WHERE EXISTS (
                            SELECT 1
                            FROM outlet_name n
                            WHERE n.outlet_id = o.id
                              AND n.words @> string_to_array(:folded, ' ')
                              AND position(' ' || :folded || ' ' IN ' ' || n.folded || ' ') > 0)
                        ORDER BY o.name, o.id
                        LIMIT :limit
                        """, Object[].class)
                .setParameter("folded", folded)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Page.Match((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** Ids and folded names of a page, ordered by folded name and id, after the given ones. */
    List<Object[]> page(OutletFilter filter, String afterFolded, UUID afterId, int limit) {
        var query = getSession()
                .createNativeQuery("""
                        SELECT o.id, p.folded
                        FROM outlet o
                        JOIN outlet_name p ON p.outlet_id = o.id AND p.ordinal = 0
                        WHERE (p.folded, o.id) > (:afterFolded, :afterId)
                          AND\
                        """ + CONDITIONS + """
                        ORDER BY p.folded, o.id
                        LIMIT :limit
                        """, Object[].class)
                .setParameter("afterFolded", afterFolded)
                .setParameter("afterId", afterId)
                .setParameter("limit", limit);
        return filter.bind(query).getResultList();
    }

    /** How many the filter lets through, counted no further than the limit. */
    long count(OutletFilter filter, int limit) {
        var query = getSession()
                .createNativeQuery(
                        "SELECT count(*) FROM (SELECT 1 FROM outlet o WHERE" + CONDITIONS + "LIMIT :limit) counted",
                        Long.class)
                .setParameter("limit", limit);
        return filter.bind(query).getSingleResult();
    }

    List<Outlet> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    private static final String CONDITIONS = """
             (CAST(:prefix AS text) IS NULL OR EXISTS (
                SELECT 1
                FROM outlet_name n
                WHERE n.outlet_id = o.id
                  AND (starts_with(n.folded, :prefix)
                       OR (n.words @> string_to_array(:prefix, ' ')
                           AND position(' ' || :prefix || ' ' IN ' ' || n.folded || ' ') > 0))))
            AND (CAST(:domain AS text) IS NULL OR EXISTS (
                SELECT 1 FROM outlet_domain d WHERE d.outlet_id = o.id AND d.domain = :domain))
            AND (CAST(:kind AS text) IS NULL OR o.kind = :kind)
            """;
}
