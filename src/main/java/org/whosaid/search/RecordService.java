package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hibernate.Session;
import org.whosaid.feed.ChangeLog;

/** Counts what is held. The answer stands until the feed moves on. */
@ApplicationScoped
public class RecordService {
    private final Session session;
    private final ChangeLog changes;
    private volatile RecordView last;

    RecordService(Session session, ChangeLog changes) {
        this.session = session;
        this.changes = changes;
    }

    @Transactional
    public RecordView read() {
        long position = changes.last();
        RecordView known = last;
        if (known != null && known.position() == position) {
            return known;
        }
        RecordView counted = count(position);
        last = counted;
        return counted;
    }

    private RecordView count(long position) {
        Object[] row = session.createNativeQuery("""
                        SELECT count(*), min(said_from), max(said_to), min(recorded_at), max(recorded_at),
                               (SELECT count(*) FROM article),
                               (SELECT count(*) FROM speaker),
                               (SELECT count(*) FROM outlet)
                        FROM quote
                        WHERE status = 'ACTIVE'
                        """, Object[].class).getSingleResult();
        LocalDate firstDay = day(row[1]);
        Instant firstMoment = moment(row[3]);
        return new RecordView(
                (Long) row[0],
                (Long) row[5],
                (Long) row[6],
                (Long) row[7],
                firstDay == null ? null : new RecordView.Days(firstDay, day(row[2])),
                firstMoment == null ? null : new RecordView.Moments(firstMoment, moment(row[4])),
                position);
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static Instant moment(Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
