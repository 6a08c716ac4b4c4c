package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Reads the quotes of statements. */
@ApplicationScoped
class StatementRepository {
    private final Session session;

    StatementRepository(Session session) {
        this.session = session;
    }

    /**
     * The quotes of a statement.
     *
     * @param quotes the first known report first: by publication, then by recording
     * @param total how many there are
     */
    record Reports(List<UUID> quotes, long total) {}

    /** Texts of active quotes. */
    Map<UUID, String> texts(Collection<UUID> quotes) {
        return quotes.isEmpty()
                ? Map.of()
                : session.createNativeQuery(
                                "SELECT id, text FROM quote WHERE id IN (:ids) AND status = 'ACTIVE'", Object[].class)
                        .setParameterList("ids", quotes)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** The active quotes of statements, at most so many of each. */
    Map<UUID, Reports> reports(Collection<UUID> statements, int most) {
        if (statements.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<UUID>> ids = new LinkedHashMap<>();
        Map<UUID, Long> totals = new HashMap<>();
        session.createNativeQuery("""
                        SELECT statement, id, total
                        FROM (
                            SELECT q.statement, q.id,
                                   count(*) OVER (PARTITION BY q.statement) AS total,
                                   row_number() OVER (
                                       PARTITION BY q.statement ORDER BY a.published_at NULLS LAST, q.id) AS place
                            FROM quote q
                            LEFT JOIN article a ON a.id = q.article_id
                            WHERE q.statement IN (:statements)
                              AND q.status = 'ACTIVE') report
                        WHERE place <= :most
                        ORDER BY statement, place
                        """, Object[].class)
                .setParameterList("statements", statements)
                .setParameter("most", most)
                .getResultList()
                .forEach(row -> {
                    ids.computeIfAbsent((UUID) row[0], key -> new ArrayList<>()).add((UUID) row[1]);
                    totals.put((UUID) row[0], (Long) row[2]);
                });
        return ids.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new Reports(entry.getValue(), totals.get(entry.getKey()))));
    }

    /** Which of the statements have a quote credited to one of the speakers, to any named speaker, or to an unnamed source. */
    Map<UUID, Credits> credits(Collection<UUID> statements, Collection<UUID> speakers) {
        return statements.isEmpty()
                ? Map.of()
                : session.createNativeQuery("""
                                SELECT statement, bool_or(coalesce(speaker_id IN (:speakers), FALSE)), bool_or(anonymity = 'NAMED')
                                FROM quote
                                WHERE statement IN (:statements)
                                  AND status = 'ACTIVE'
                                GROUP BY statement
                                """, Object[].class)
                        .setParameterList("statements", statements)
                        .setParameterList("speakers", speakers.isEmpty() ? List.of(new UUID(0, 0)) : speakers)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0], row -> new Credits((Boolean) row[1], (Boolean) row[2])));
    }

    /** To whom the quotes of a statement are credited. */
    record Credits(boolean toSpeaker, boolean toSomebody) {}
}
