package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.whosaid.api.Ids;
import org.whosaid.api.Page;
import org.whosaid.article.ArticleService;
import org.whosaid.article.ArticleView;
import org.whosaid.outlet.OutletService;
import org.whosaid.quote.QuoteStatus;
import org.whosaid.speaker.SpeakerService;

/** Turns the names in a filter into the entities they are taken to mean, and the whole filter into SQL. Names are taken widely and declared. */
@ApplicationScoped
class Resolution {
    private final SpeakerService speakers;
    private final OutletService outlets;
    private final ArticleService articles;

    Resolution(SpeakerService speakers, OutletService outlets, ArticleService articles) {
        this.speakers = speakers;
        this.outlets = outlets;
        this.articles = articles;
    }

    /**
     * @param conditions SQL over the table {@code quote q}
     * @param resolved what each name or id was taken to mean
     */
    record Resolved(Conditions conditions, List<Page.Resolved> resolved) {}

    @Transactional
    Resolved resolve(QuoteFilter filter) {
        List<Page.Resolved> resolved = new ArrayList<>();
        Conditions conditions = new Conditions();
        conditions.in("id", "ids", filter.ids());
        for (String speaker : filter.speakers()) {
            resolved.add(speakers.resolved("speaker", speaker));
        }
        conditions.entities("q.speaker_id IN (:speaker)", "speaker", filter.speakers(), meant("speaker", resolved));
        outlets("outlet", filter.outlets(), resolved);
        conditions.entities("q.outlet_id IN (:outlet)", "outlet", filter.outlets(), meant("outlet", resolved));
        outlets("publisher", filter.publishers(), resolved);
        conditions.entities(
                "q.publisher_id IN (:publisher)", "publisher", filter.publishers(), meant("publisher", resolved));
        outlets("via", filter.via(), resolved);
        conditions.entities("""
                (q.outlet_id IN (:via) OR q.publisher_id IN (:via)
                 OR EXISTS (SELECT 1 FROM relay r WHERE r.quote_id = q.id AND r.outlet_id IN (:via)))""", "via", filter.via(), meant("via", resolved));
        for (String article : filter.articles()) {
            resolved.add(article(article));
        }
        conditions.entities("q.article_id IN (:article)", "article", filter.articles(), meant("article", resolved));
        addFacts(filter, conditions);
        return new Resolved(conditions, resolved);
    }

    private void outlets(String parameter, List<String> asked, List<Page.Resolved> resolved) {
        asked.forEach(each -> resolved.add(outlets.resolved(parameter, each)));
    }

    private Page.Resolved article(String idOrUrl) {
        Optional<ArticleView> found = Ids.isId(idOrUrl)
                ? Optional.ofNullable(
                        articles.views(Set.of(UUID.fromString(idOrUrl))).get(UUID.fromString(idOrUrl)))
                : articles.byUrl(idOrUrl);
        return new Page.Resolved(
                "article",
                idOrUrl,
                found.map(article -> new Page.Match(article.id(), article.title())).stream()
                        .toList());
    }

    private static Collection<UUID> meant(String parameter, List<Page.Resolved> resolved) {
        Set<UUID> ids = new LinkedHashSet<>();
        resolved.stream().filter(each -> each.parameter().equals(parameter)).forEach(each -> ids.addAll(each.ids()));
        return ids;
    }

    private static void addFacts(QuoteFilter filter, Conditions conditions) {
        // A tenure counts only when it covers all the days on which it may have been said: never outside its dates.
        conditions.folded("""
                (q.role_folded IN (:role)
                 OR (q.said_from IS NOT NULL AND EXISTS (
                    SELECT 1
                    FROM tenure t
                    WHERE t.speaker_id = q.speaker_id
                      AND t.role_folded IN (:role)
                      AND coalesce(t.from_date, '-infinity') <= q.said_from
                      AND coalesce(t.to_date, 'infinity') >= q.said_to)))""", "role", filter.roles());
        conditions.folded("q.affiliation_folded IN (:affiliation)", "affiliation", filter.affiliations());
        if (filter.anonymous() != null) {
            conditions.add(
                    filter.anonymous().equals("null") ? "q.anonymous IS NULL" : "q.anonymous IS " + filter.anonymous());
        }
        conditions.inNames("anonymity", filter.anonymity());
        if (!filter.anonymity().isEmpty()
                && filter.anonymity().stream().allMatch(level -> Boolean.TRUE.equals(level.anonymous()))) {
            // Says the same again in the words of the index of unnamed sources.
            conditions.add("q.anonymous IS TRUE");
        }
        conditions.inNames("kind", filter.kinds());
        conditions.inNames("act", filter.acts());
        conditions.inNames("channel", filter.channels());
        conditions.languages(filter.languages());
        addDates(filter, conditions);
        conditions.in("statement", "statement", filter.statements());
        if (filter.statuses().isEmpty()) {
            conditions.add("q.status = 'ACTIVE'");
        }
        conditions.inNames("status", filter.statuses());
        if (!filter.statuses().isEmpty() && !filter.statuses().contains(QuoteStatus.ACTIVE)) {
            // Says the same again in the words of the index of what was taken back.
            conditions.add("q.status <> 'ACTIVE'");
        }
    }

    /** Ranges that overlap; the second clause of the upper bound says the same in the terms of the index. */
    private static void addDates(QuoteFilter filter, Conditions conditions) {
        if (filter.saidFrom() != null) {
            conditions.add(
                    "q.said_to >= :saidFrom", "saidFrom", filter.saidFrom().from());
        }
        if (filter.saidTo() != null) {
            conditions.add("q.said_from <= :saidTo", "saidTo", filter.saidTo().to());
            conditions.add("q.said_desc >= date '2000-01-01' - CAST(:saidTo AS date)");
        }
    }
}
