package org.whosaid.quote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whosaid.api.Caller;
import org.whosaid.article.ArticleService;
import org.whosaid.outlet.OutletService;
import org.whosaid.speaker.SpeakerService;

/** Reads quotes back as they go out on the wire, with the names of what they refer to, some queries for any number of them. */
@ApplicationScoped
public class Quotes {
    private final QuoteRepository quotes;
    private final SpeakerService speakers;
    private final OutletService outlets;
    private final ArticleService articles;

    Quotes(QuoteRepository quotes, SpeakerService speakers, OutletService outlets, ArticleService articles) {
        this.quotes = quotes;
        this.speakers = speakers;
        this.outlets = outlets;
        this.articles = articles;
    }

    /** The quotes of the ids, in their order; ids that no quote has are left out. */
    @Transactional
    public List<QuoteView> inOrder(List<UUID> ids, Caller caller) {
        Map<UUID, Quote> found = quotes.byIds(ids).stream().collect(Collectors.toMap(Quote::id, Function.identity()));
        List<Quote> ordered =
                ids.stream().map(found::get).filter(Objects::nonNull).toList();
        Named named = named(ordered);
        return ordered.stream()
                .map(quote -> QuoteView.from(quote, caller.name(), named, List.of()))
                .toList();
    }

    QuoteView view(Quote quote, Caller caller, List<Warning> warnings) {
        return QuoteView.from(quote, caller.name(), named(List.of(quote)), warnings);
    }

    private Named named(Collection<Quote> shown) {
        return new Named(
                speakers.byIds(ids(shown, quote -> Stream.of(quote.speakerId()))),
                outlets.named(ids(shown, quote -> Stream.concat(Stream.of(quote.outletId()), quote.relays().stream()))),
                articles.views(ids(shown, quote -> Stream.of(quote.articleId()))),
                quotes.positions(ids(shown, quote -> Stream.of(quote.continues()))));
    }

    private static Set<UUID> ids(Collection<Quote> quotes, Function<Quote, Stream<UUID>> of) {
        return quotes.stream().flatMap(of).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
