package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.whosaid.wording.Folding;
import org.whosaid.wording.TextDigest;

/** Reads from the record what the index shall hold. */
@ApplicationScoped
class DocumentRepository {
    private final Session session;

    DocumentRepository(Session session) {
        this.session = session;
    }

    /** Which record this is. */
    @Transactional
    UUID recordId() {
        return session.createNativeQuery("SELECT id FROM record_identity", UUID.class)
                .getSingleResult();
    }

    @Transactional
    List<QuoteDocument> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : documents("q.id IN (:ids)", "ids", ids, ids.size());
    }

    /** A stretch of the whole record, in the order of ids. */
    @Transactional
    List<QuoteDocument> after(UUID id, int limit) {
        return documents("q.id > :after", "after", id, limit);
    }

    /** Quotes of articles that changed: their publisher may be another now. */
    @Transactional
    List<UUID> quotesOf(Collection<UUID> articles) {
        return articles.isEmpty()
                ? List.of()
                : session.createNativeQuery("SELECT id FROM quote WHERE article_id IN (:articles)", UUID.class)
                        .setParameterList("articles", articles)
                        .getResultList();
    }

    private List<QuoteDocument> documents(String condition, String parameter, Object value, int limit) {
        var query = session.createNativeQuery("""
                SELECT CAST(q.id AS text), q.text, q.language, CAST(q.speaker_id AS text), CAST(q.outlet_id AS text),
                       CAST(q.publisher_id AS text), CAST(q.article_id AS text), CAST(q.statement AS text), q.status,
                       q.anonymity, q.kind, q.act, q.channel, q.role_folded, q.affiliation_folded,
                       q.said_from - date '2000-01-01', q.said_to - date '2000-01-01', q.said_desc, q.said_asc, q.position,
                       (SELECT string_agg(CAST(r.outlet_id AS text), ' ') FROM relay r WHERE r.quote_id = q.id)
                FROM quote q
                WHERE %s
                ORDER BY q.id
                LIMIT :limit
                """.formatted(condition), Object[].class);
        if (value instanceof Collection<?> values) {
            query.setParameterList(parameter, values);
        } else {
            query.setParameter(parameter, value);
        }
        return query.setParameter("limit", limit)
                .getResultStream()
                .map(DocumentRepository::document)
                .toList();
    }

    private static QuoteDocument document(Object[] row) {
        QuoteDocument document = new QuoteDocument();
        document.id = (String) row[0];
        document.key = document.id;
        setWords(document, Folding.fold((String) row[1]), (String) row[2]);
        document.speaker = (String) row[3];
        document.outlet = (String) row[4];
        document.publisher = (String) row[5];
        document.article = (String) row[6];
        document.statement = (String) row[7];
        document.status = (String) row[8];
        document.anonymity = (String) row[9];
        document.kind = (String) row[10];
        document.act = (String) row[11];
        document.channel = (String) row[12];
        document.role = digest((String) row[13]);
        document.affiliation = digest((String) row[14]);
        document.saidFrom = (Integer) row[15];
        document.saidTo = (Integer) row[16];
        document.saidDesc = (Integer) row[17];
        document.saidAsc = (Integer) row[18];
        document.position = (Integer) row[19];
        document.hops = hops(document, (String) row[20]);
        return document;
    }

    private static void setWords(QuoteDocument document, String folded, String tag) {
        document.words = folded;
        document.bigrams = Scripts.setsNoSpaces(folded) ? folded : null;
        if (tag == null) {
            return;
        }
        document.languages = ranges(tag);
        switch (document.languages.get(0)) {
            case "en" -> document.stemEn = folded;
            case "de" -> document.stemDe = folded;
            case "fr" -> document.stemFr = folded;
            case "es" -> document.stemEs = folded;
            case "it" -> document.stemIt = folded;
            case "pt" -> document.stemPt = folded;
            case "nl" -> document.stemNl = folded;
            case "ru" -> document.stemRu = folded;
            case "ar" -> document.stemAr = folded;
            default -> {
                // Other languages are found by their words as they stand.
            }
        }
    }

    /** "zh-Hant-TW" is taken in by "zh", "zh-hant" and itself. */
    private static List<String> ranges(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        Set<String> ranges = new LinkedHashSet<>();
        for (int dash = lower.indexOf('-'); dash >= 0; dash = lower.indexOf('-', dash + 1)) {
            ranges.add(lower.substring(0, dash));
        }
        ranges.add(lower);
        return List.copyOf(ranges);
    }

    private static List<String> hops(QuoteDocument document, String relays) {
        Set<String> hops = new LinkedHashSet<>(relays == null ? List.of() : Arrays.asList(relays.split(" ")));
        hops.add(document.outlet);
        hops.add(document.publisher);
        hops.remove(null);
        return List.copyOf(hops);
    }

    /** Stands for folded words in the index, which must hold none that describe a source. */
    static String digest(String folded) {
        return folded == null ? null : HexFormat.of().formatHex(TextDigest.of(folded), 0, 16);
    }
}
