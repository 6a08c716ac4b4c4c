package org.whosaid.article;

import java.util.UUID;

/** What is known of an article; null is not known. Its URL is as it was sent. */
record ArticleFacts(String url, String title, UUID publisherId, PublishedAt publishedAt) {

    /** These facts, and where they are silent, those. */
    ArticleFacts completedBy(ArticleFacts other) {
        return new ArticleFacts(
                url == null ? other.url : url,
                title == null ? other.title : title,
                publisherId == null ? other.publisherId : publisherId,
                publishedAt == null ? other.publishedAt : publishedAt);
    }

    /** Whether a fact here has another value there; the spelling of the URL does not matter. */
    boolean contradicts(ArticleFacts other) {
        return differ(title, other.title)
                || differ(publisherId, other.publisherId)
                || differ(publishedAt, other.publishedAt);
    }

    private static boolean differ(Object one, Object other) {
        return one != null && other != null && !one.equals(other);
    }
}
