package org.whosaid.article;

import java.time.DateTimeException;
import java.util.UUID;
import org.whosaid.api.Checks;
import org.whosaid.outlet.Outlet;
import org.whosaid.outlet.OutletReference;

/**
 * How a request points to an article: by id, or by facts that make it one. With an id, facts beside it must agree with it.
 *
 * @param publishedAt a time (RFC 3339) or a day
 */
public record ArticleReference(UUID id, String url, String title, OutletReference publisher, String publishedAt) {
    private static final int MAX_TITLE = 1000;

    public void check(Checks checks, String pointer) {
        checkFacts(checks, pointer);
        checks.that(
                id != null || url != null || title != null,
                pointer,
                "needs an `id`, a `url` or a `title`; leave `article` out when none is known");
    }

    void checkFacts(Checks checks, String pointer) {
        if (checks.text(url, pointer + "/url", ArticleUrl.MAX_LENGTH) && url != null) {
            checks.that(isUrl(url), pointer + "/url", "must be an absolute http or https URL without credentials");
        }
        checks.text(title, pointer + "/title", MAX_TITLE);
        if (publisher != null) {
            publisher.check(checks, pointer + "/publisher");
        }
        if (publishedAt != null) {
            checks.that(isTime(publishedAt), pointer + "/publishedAt", PublishedAt.WHAT_IS_RIGHT);
        }
    }

    ArticleFacts facts(Outlet resolvedPublisher) {
        return new ArticleFacts(
                url,
                title,
                resolvedPublisher == null ? null : resolvedPublisher.id(),
                publishedAt == null ? null : PublishedAt.parse(publishedAt));
    }

    private static boolean isUrl(String url) {
        try {
            ArticleUrl.normalise(url);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            PublishedAt.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
