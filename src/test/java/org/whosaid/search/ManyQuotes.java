package org.whosaid.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.hibernate.Session;

/** Puts quotes into the database by the ten thousand, past the service. */
final class ManyQuotes {
    /**
     * Each of three outlets, two speakers and three publishers has more than twenty thousand of a hundred thousand; two
     * more outlets have a thousand each.
     */
    private static final String NAMED_PUBLISHED = """
            INSERT INTO quote (id, version, status, recorded_at, recorded_by, text, text_digest, statement, kind, verbatim,
                               anonymity, speaker_id, outlet_id, article_id, publisher_id, position, said_from, said_to,
                               said_inferred, source_group, mentions_others)
            SELECT CAST('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') AS uuid),
                   1, CASE WHEN n % 500 = 0 THEN 'RETRACTED' ELSE 'ACTIVE' END, now(), 'many', 'text ' || n,
                   sha256(convert_to('text ' || n, 'UTF8')), CAST(md5('text ' || n) AS uuid), 'INDIRECT', CAST('{}' AS integer[]),
                   CASE n % 4 WHEN 0 THEN 'UNNAMED' WHEN 1 THEN 'UNCREDITED' ELSE 'NAMED' END,
                   CASE WHEN n % 4 >= 2 THEN CAST(md5('many speaker ' || n % 4) AS uuid) END,
                   CAST(md5('many outlet ' || CASE WHEN n % 100 < 2 THEN 3 + n % 100 ELSE n % 3 END) AS uuid),
                   CAST(md5('many article ' || n % 999) AS uuid),
                   CAST(md5('many outlet ' || n % 3) AS uuid),
                   1 + n % 40,
                   CASE WHEN n % 20 <> 0 THEN date '2000-01-01' + CAST((n * CAST(7919 AS bigint)) % 8000 AS integer) END,
                   CASE WHEN n % 20 <> 0 THEN date '2000-01-01' + CAST((n * CAST(7919 AS bigint)) % 8000 AS integer) END,
                   false, false, false
            FROM generate_series(1, :count) n
            """;

    private ManyQuotes() {}

    static UUID speaker(int number) {
        return id("many speaker " + (2 + number));
    }

    static UUID outlet(int number) {
        return id("many outlet " + number);
    }

    private static UUID id(String name) {
        // As PostgreSQL casts an MD5 digest: all 128 bits, without a version.
        try {
            var bytes = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Inserts them in the present transaction and lets the planner know. */
    static void insert(Session session, int count) {
        run(session, """
                INSERT INTO outlet (id, name, version)
                SELECT CAST(md5('many outlet ' || n) AS uuid), 'Many ' || n, 1 FROM generate_series(0, 4) n""");
        run(session, """
                INSERT INTO speaker (id, name, type, version)
                SELECT CAST(md5('many speaker ' || n) AS uuid), 'Many ' || n, 'PERSON', 1 FROM generate_series(2, 3) n""");
        run(session, """
                INSERT INTO article (id, title, title_digest, publisher_id, published_day_only, version)
                SELECT CAST(md5('many article ' || n) AS uuid), 'Many ' || n, sha256(convert_to('Many ' || n, 'UTF8')),
                       CAST(md5('many outlet ' || n % 3) AS uuid), false, 1
                FROM generate_series(0, 998) n""");
        session.createNativeMutationQuery(NAMED_PUBLISHED)
                .setParameter("count", count)
                .executeUpdate();
        run(session, "ANALYZE quote");
    }

    private static void run(Session session, String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }
}
