package org.whosaid.article;

import java.util.UUID;
import org.whosaid.api.Page;

/**
 * An article on the wire.
 *
 * @param publishedAt a time (RFC 3339, UTC) or a day, whichever is known
 */
public record ArticleView(UUID id, String url, String title, Page.Match publisher, String publishedAt, int version) {

    static ArticleView from(Article article, Page.Match publisher) {
        ArticleFacts facts = article.facts();
        return new ArticleView(
                article.id(),
                facts.url(),
                facts.title(),
                publisher,
                facts.publishedAt() == null ? null : facts.publishedAt().toString(),
                article.version());
    }
}
