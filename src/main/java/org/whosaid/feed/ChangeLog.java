package org.whosaid.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.Session;

/**
 * The append-only change feed. Positions are drawn under a lock that is held until commit, so that order of position is order of
 * commit: a reader that has seen a position has seen every smaller one there will ever be. A bare sequence does not give that.
 */
@ApplicationScoped
public class ChangeLog {
    /** Key of the advisory lock, in the space of single-key locks. */
    private static final long LOCK = 0x77686f73616964L;

    private final Session session;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    ChangeLog(Session session, Clock clock, TransactionSynchronizationRegistry transactions) {
        this.session = session;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Appends to the feed and answers the position. Must be the last statement of the writer's transaction, because every other
     * writer waits from here to its commit; gives up after five seconds of waiting.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(ChangeKind kind, ChangedEntity entity, UUID id, int version) {
        session.flush();
        callFollowersAfterCommit();
        return session.createNativeQuery("""
                        WITH patience AS MATERIALIZED (
                            SELECT set_config('lock_timeout', '5s', true) AS set
                        ), locked AS MATERIALIZED (
                            SELECT pg_advisory_xact_lock(:lock) FROM patience WHERE patience.set IS NOT NULL
                        )
                        INSERT INTO change (position, kind, entity, entity_id, version, at)
                        SELECT nextval('change_position'), :kind, :entity, :id, :version, :at
                        FROM locked
                        RETURNING position
                        """, Long.class)
                .setParameter("lock", LOCK)
                .setParameter("kind", kind.name())
                .setParameter("entity", entity.name())
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("at", clock.instant())
                .getSingleResult();
    }

    /** Calls whoever follows the feed after each commit that added to it; the call must be short and must not fail. */
    public void onCommit(Runnable follower) {
        followers.add(follower);
    }

    private void callFollowersAfterCommit() {
        if (!followers.isEmpty()) {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Only what is committed can be followed.
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        followers.forEach(Runnable::run);
                    }
                }
            });
        }
    }

    /** Changes after a position, in commit order. */
    @Transactional
    public List<Change> after(long position, int limit) {
        return session.createNativeQuery("""
                        SELECT position, kind, entity, entity_id, version, at
                        FROM change
                        WHERE position > :after
                        ORDER BY position
                        LIMIT :limit
                        """, Object[].class)
                .setParameter("after", position)
                .setParameter("limit", limit)
                .getResultStream()
                .map(ChangeLog::change)
                .toList();
    }

    /** The last position, or 0 of an empty feed. */
    @Transactional
    public long last() {
        return session.createNativeQuery("SELECT coalesce(max(position), 0) FROM change", Long.class)
                .getSingleResult();
    }

    private static Change change(Object[] row) {
        Instant at = row[5] instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) row[5];
        return new Change(
                ((Number) row[0]).longValue(),
                ChangeKind.valueOf((String) row[1]),
                ChangedEntity.valueOf((String) row[2]),
                (UUID) row[3],
                ((Number) row[4]).intValue(),
                at);
    }
}
