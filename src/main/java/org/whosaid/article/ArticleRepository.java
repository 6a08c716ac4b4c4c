package org.whosaid.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whosaid.wording.TextDigest;

/** Every query on articles. */
@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    /** First key of the advisory locks on what makes an article one; see {@link #lockKey}. */
    private static final int KEY_LOCKS = 4;

    Optional<Article> byUrl(String normalised) {
        return find("urlNormalised", normalised).firstResultOptional();
    }

    /** The article without a URL that has exactly these facts. */
    Optional<Article> byFacts(ArticleFacts facts) {
        return getSession()
                .createSelectionQuery("""
                        FROM Article
                        WHERE urlNormalised IS NULL
                          AND titleDigest = :title
                          AND publisherId IS NOT DISTINCT FROM :publisher
                          AND publishedAt IS NOT DISTINCT FROM :at
                          AND publishedDayOnly = :dayOnly
                        """, Article.class)
                .setParameter("title", TextDigest.of(facts.title()))
                .setParameter("publisher", facts.publisherId(), UUID.class)
                .setParameter(
                        "at",
                        facts.publishedAt() == null ? null : facts.publishedAt().at(),
                        java.time.Instant.class)
                .setParameter(
                        "dayOnly",
                        facts.publishedAt() != null && facts.publishedAt().dayOnly())
                .uniqueResultOptional();
    }

    /** Reads the article again, and keeps it as it is until the transaction ends. */
    void holdStill(Article article) {
        getSession().refresh(article, LockModeType.PESSIMISTIC_READ);
    }

    /** Reads the article again, to change it; no one else can until the transaction ends. */
    void lockAgain(Article article) {
        getSession().refresh(article, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps others from creating or completing the article of that key until the transaction ends. */
    void lockKey(String key) {
        getSession()
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:locks, hashtext(:key)) AS text)", String.class)
                .setParameter("locks", KEY_LOCKS)
                .setParameter("key", key)
                .getSingleResult();
    }

    List<Article> page(ArticleFilter filter, UUID after, int limit) {
        return filter.bind(getSession()
                        .createNativeQuery(
                                "SELECT a.* FROM article a WHERE a.id > :after AND" + ArticleFilter.CONDITIONS
                                        + "ORDER BY a.id LIMIT :limit",
                                Article.class)
                        .setParameter("after", after)
                        .setParameter("limit", limit))
                .getResultList();
    }

    /** How many the filter lets through, counted no further than the limit. */
    long count(ArticleFilter filter, int limit) {
        return filter.bind(getSession()
                        .createNativeQuery(
                                "SELECT count(*) FROM (SELECT 1 FROM article a WHERE" + ArticleFilter.CONDITIONS
                                        + "LIMIT :limit) counted",
                                Long.class)
                        .setParameter("limit", limit))
                .getSingleResult();
    }

    List<Article> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
