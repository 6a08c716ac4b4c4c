package org.whosaid.quote;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query on quotes but the lists, which the search feature asks. */
@ApplicationScoped
class QuoteRepository implements PanacheRepositoryBase<Quote, UUID> {
    /** First key of the advisory locks on what makes a quote one; see {@link #lockKey}. */
    private static final int KEY_LOCKS = 5;

    /** Keeps others from recording under that key until the transaction ends. */
    void lockKey(String key) {
        getSession()
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:locks, hashtext(:key)) AS text)", String.class)
                .setParameter("locks", KEY_LOCKS)
                .setParameter("key", key)
                .getSingleResult();
    }

    /** The quote that a caller has sent under a key of its own. */
    Optional<Quote> byRef(String caller, String ref) {
        return getSession()
                .createNativeQuery("""
                        SELECT q.*
                        FROM quote q
                        JOIN quote_ref r ON r.quote_id = q.id
                        WHERE r.recorded_by = :caller
                          AND r.ref = :ref
                        """, Quote.class)
                .setParameter("caller", caller)
                .setParameter("ref", ref)
                .uniqueResultOptional();
    }

    /** The quote of the same words at the same place: of the article, or of the outlet when there is none. */
    Optional<Quote> byNaturalKey(Quote quote) {
        String origin = quote.articleId() != null ? "articleId = ?1" : "articleId is null and outletId = ?1";
        UUID originId = quote.articleId() != null ? quote.articleId() : quote.outletId();
        return find(origin + " and textDigest = ?2 and position = ?3", originId, quote.textDigest(), quote.position())
                .firstResultOptional();
    }

    void addRef(String caller, String ref, UUID quoteId) {
        getSession()
                .createNativeMutationQuery("""
                        INSERT INTO quote_ref (recorded_by, ref, quote_id)
                        VALUES (:caller, :ref, :quote)
                        ON CONFLICT DO NOTHING
                        """)
                .setParameter("caller", caller)
                .setParameter("ref", ref)
                .setParameter("quote", quoteId)
                .executeUpdate();
    }

    List<Quote> atPosition(UUID articleId, int position) {
        return list("articleId = ?1 and position = ?2", articleId, position);
    }

    List<Quote> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    Map<UUID, Integer> positions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getSession()
                        .createSelectionQuery("SELECT id, position FROM Quote WHERE id IN :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }

    /** Whether the article has an unnamed quote, or a named source that declined to comment. */
    boolean articleHas(UUID articleId, boolean unnamed) {
        return count(
                        unnamed
                                ? "articleId = ?1 and status = 'ACTIVE' and anonymity.level in ('UNNAMED', 'ON_REQUEST')"
                                : "articleId = ?1 and status = 'ACTIVE' and anonymity.level = 'NAMED'"
                                        + " and act = 'DECLINED_COMMENT'",
                        articleId)
                > 0;
    }
}
