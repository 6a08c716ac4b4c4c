package org.whosaid.speaker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whosaid.api.Page;

/** Every query on speakers. */
@ApplicationScoped
class SpeakerRepository implements PanacheRepositoryBase<Speaker, UUID> {
    /** First key of the advisory locks on speaker names; see {@link #lockName}. */
    private static final int NAME_LOCKS = 3;

    /** Speakers that go by the folded name; several may share it. */
    List<Speaker> called(String folded) {
        return getSession()
                .createQuery("SELECT DISTINCT s FROM Speaker s JOIN s.names n WHERE n.folded = :folded", Speaker.class)
                .setParameter("folded", folded)
                .getResultList();
    }

    /** The speaker, which no one else can change until the transaction ends. */
    Optional<Speaker> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps others from creating a speaker of that name until the transaction ends. */
    void lockName(String folded) {
        getSession()
                .createNativeQuery(
                        "SELECT CAST(pg_advisory_xact_lock(:locks, hashtext(:folded)) AS text)", String.class)
                .setParameter("locks", NAME_LOCKS)
                .setParameter("folded", folded)
                .getSingleResult();
    }

    /** Every speaker with a name that equals the folded words or contains them as whole words. */
    List<Page.Match> containing(String folded, int limit) {
        return getSession()
                .createNativeQuery("""
                        SELECT s.id, s.name
                        FROM speaker s
                        WHERE EXISTS (
                            SELECT 1
                            FROM speaker_name n
                            WHERE n.speaker_id = s.id
                              AND n.words @> string_to_array(:folded, ' ')
                              AND position(' ' || :folded || ' ' IN ' ' || n.folded || ' ') > 0)
                        ORDER BY s.name, s.id
                        LIMIT :limit
                        """, Object[].class)
                .setParameter("folded", folded)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Page.Match((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** Ids and folded names of a page, ordered by folded name and id, after the given ones. */
    List<Object[]> page(SpeakerFilter filter, String afterFolded, UUID afterId, int limit) {
        var query = getSession()
                .createNativeQuery("""
                        SELECT s.id, p.folded
                        FROM speaker s
                        JOIN speaker_name p ON p.speaker_id = s.id AND p.ordinal = 0
                        WHERE (p.folded, s.id) > (:afterFolded, :afterId)
                          AND\
                        """ + CONDITIONS + """
                        ORDER BY p.folded, s.id
                        LIMIT :limit
                        """, Object[].class)
                .setParameter("afterFolded", afterFolded)
                .setParameter("afterId", afterId)
                .setParameter("limit", limit);
        return filter.bind(query).getResultList();
    }

    /** How many the filter lets through, counted no further than the limit. */
    long count(SpeakerFilter filter, int limit) {
        var query = getSession()
                .createNativeQuery(
                        "SELECT count(*) FROM (SELECT 1 FROM speaker s WHERE" + CONDITIONS + "LIMIT :limit) counted",
                        Long.class)
                .setParameter("limit", limit);
        return filter.bind(query).getSingleResult();
    }

    List<Speaker> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    private static final String CONDITIONS = """
             (CAST(:prefix AS text) IS NULL OR EXISTS (
                SELECT 1
                FROM speaker_name n
                WHERE n.speaker_id = s.id
                  AND (starts_with(n.folded, :prefix)
                       OR (n.words @> string_to_array(:prefix, ' ')
                           AND position(' ' || :prefix || ' ' IN ' ' || n.folded || ' ') > 0))))
            AND (CAST(:type AS text) IS NULL OR s.type = :type)
            AND (NOT :held OR EXISTS (
                SELECT 1
                FROM tenure t
                WHERE t.speaker_id = s.id
                  AND (CAST(:role AS text) IS NULL OR t.role_folded = :role)
                  AND (CAST(:organization AS text) IS NULL OR t.organization_folded = :organization)
                  AND (CAST(:on AS date) IS NULL
                       OR (coalesce(t.from_date, '-infinity') <= :on AND coalesce(t.to_date, 'infinity') >= :on))))
            """;

    /**
     * Whether one of the folded names is a PERSON's. Asked with every run of two or more words of a description, so that the
     * answer costs index look-ups, however many speakers there are.
     */
    boolean anyIsAPerson(Collection<String> folded) {
        return !getSession()
                .createNativeQuery("""
                        SELECT 1
                        FROM speaker_name n
                        JOIN speaker s ON s.id = n.speaker_id
                        WHERE n.folded IN (:folded)
                          AND s.type = 'PERSON'
                        LIMIT 1
                        """, Integer.class)
                .setParameter("folded", folded)
                .getResultList()
                .isEmpty();
    }
}
