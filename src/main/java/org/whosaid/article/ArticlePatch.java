package org.whosaid.article;

import org.whosaid.api.Checks;
import org.whosaid.outlet.OutletReference;

/** What a merge patch of an article must amount to. */
public record ArticlePatch(String url, String title, OutletReference publisher, String publishedAt) {

    void check(Checks checks) {
        asReference().checkFacts(checks, "");
        checks.that(
                url != null || title != null, "", "must keep a `url` or a `title`, by which the article can be told");
    }

    ArticleReference asReference() {
        return new ArticleReference(null, url, title, publisher, publishedAt);
    }

    /** A reference is replaced whole: a name that is sent must not be read beside the id that was there. */
    ArticlePatch withoutPublisher() {
        return new ArticlePatch(url, title, null, publishedAt);
    }

    /** What a merge patch is applied to. */
    static ArticlePatch from(ArticleView view) {
        return new ArticlePatch(
                view.url(),
                view.title(),
                view.publisher() == null
                        ? null
                        : new OutletReference(view.publisher().id(), null),
                view.publishedAt());
    }
}
