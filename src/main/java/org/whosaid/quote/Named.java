package org.whosaid.quote;

import java.util.Map;
import java.util.UUID;
import org.whosaid.api.Page;
import org.whosaid.article.ArticleView;
import org.whosaid.speaker.Speaker;

/** What the ids of some quotes stand for, looked up together. */
record Named(
        Map<UUID, Speaker> speakers,
        Map<UUID, Page.Match> outlets,
        Map<UUID, ArticleView> articles,
        Map<UUID, Integer> positions) {

    QuoteView.CreditedSpeaker speaker(Quote quote) {
        Speaker speaker = speakers.get(quote.speakerId());
        return speaker == null
                ? null
                : new QuoteView.CreditedSpeaker(speaker.id(), speaker.name(), speaker.type(), quote.printed());
    }

    Page.Match outlet(UUID id) {
        return outlets.get(id);
    }

    QuoteView.Continued continued(Quote quote) {
        return quote.continues() == null
                ? null
                : new QuoteView.Continued(quote.continues(), positions.get(quote.continues()));
    }

    QuoteView.CarryingArticle article(Quote quote) {
        ArticleView article = articles.get(quote.articleId());
        return article == null
                ? null
                : new QuoteView.CarryingArticle(
                        article.id(), article.url(), article.title(), article.publisher(), article.publishedAt());
    }
}
