package org.whosaid.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.whosaid.wording.TextDigest;

/** A report that carried quotes. An article is its normalised URL, else its publisher, title and time of publication. */
@Entity
public class Article {
    @Id
    private UUID id;

    private String url;

    @Column(name = "url_normalised")
    private String urlNormalised;

    private String title;

    @Column(name = "title_digest")
    private byte[] titleDigest;

    @Column(name = "publisher_id")
    private UUID publisherId;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_day_only")
    private boolean publishedDayOnly;

    private int version;

    protected Article() {}

    Article(UUID id, ArticleFacts facts) {
        this.id = id;
        this.version = 1;
        assign(facts);
    }

    /** Makes the article what the facts say; false, and no new version, when it already is. */
    boolean change(ArticleFacts facts) {
        if (facts.equals(facts())) {
            return false;
        }
        assign(facts);
        version++;
        return true;
    }

    private void assign(ArticleFacts facts) {
        url = facts.url();
        urlNormalised = facts.url() == null ? null : ArticleUrl.normalise(facts.url());
        if (!Objects.equals(title, facts.title())) {
            title = facts.title();
            titleDigest = title == null ? null : TextDigest.of(title);
        }
        publisherId = facts.publisherId();
        publishedAt = facts.publishedAt() == null ? null : facts.publishedAt().at();
        publishedDayOnly = facts.publishedAt() != null && facts.publishedAt().dayOnly();
    }

    ArticleFacts facts() {
        return new ArticleFacts(
                url, title, publisherId, publishedAt == null ? null : new PublishedAt(publishedAt, publishedDayOnly));
    }

    public UUID id() {
        return id;
    }

    public UUID publisherId() {
        return publisherId;
    }

    public int version() {
        return version;
    }
}
