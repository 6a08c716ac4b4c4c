package org.whosaid.search;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.whosaid.api.Accepts;
import org.whosaid.api.Answers;
import org.whosaid.api.Caller;
import org.whosaid.api.FieldError;
import org.whosaid.api.Ids;
import org.whosaid.api.ProblemException;
import org.whosaid.api.ProblemType;
import org.whosaid.api.QueryParameters;
import org.whosaid.article.ArticleService;
import org.whosaid.quote.Act;
import org.whosaid.quote.AnonymityLevel;
import org.whosaid.quote.Channel;
import org.whosaid.quote.QuoteKind;
import org.whosaid.quote.QuoteStatus;

/** Lists of quotes: who said what, according to whom. */
@Path("/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
public class QuoteListResource {
    private final QuoteListService quotes;
    private final Follower follower;
    private final Answers answers;

    QuoteListResource(QuoteListService quotes, Follower follower, Answers answers) {
        this.quotes = quotes;
        this.follower = follower;
        this.answers = answers;
    }

    @GET
    @Blocking
    @Accepts({
        "q",
        "at-least",
        "id",
        "speaker",
        "role",
        "affiliation",
        "outlet",
        "publisher",
        "via",
        "anonymous",
        "anonymity",
        "kind",
        "act",
        "channel",
        "language",
        "said-from",
        "said-to",
        "article",
        "statement",
        "status",
        "sort",
        "limit",
        "cursor"
    })
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        QueryParameters query = new QueryParameters(uri);
        WordQuery words = words(query);
        QuoteFilter filter = filter(query);
        QuoteOrder order = query.one("sort", QuoteOrder::of, QuoteOrder.WHAT_IS_RIGHT);
        if (order == QuoteOrder.RELEVANCE && words == null) {
            query.fault("sort", "must not be relevance without `q`");
        }
        String cursor = query.one("cursor");
        int limit = query.limit();
        long atLeast = query.number("at-least", 0, 0, Long.MAX_VALUE);
        query.done();
        return whenIndexed(words == null ? 0 : atLeast)
                .map(ready -> answers.page(
                        quotes.list(
                                words,
                                filter,
                                order == null ? QuoteOrder.SAID_DESCENDING : order,
                                cursor,
                                limit,
                                Caller.LOCAL),
                        uri,
                        request));
    }

    /** No worker waits for the index. */
    private Uni<Void> whenIndexed(long position) {
        return position == 0
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .completionStage(() -> follower.reached(position))
                        .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private static WordQuery words(QueryParameters query) {
        String text = query.one("q");
        if (text == null) {
            return null;
        }
        WordQuery words = WordQuery.parse(text);
        if (words.isTooLong()) {
            query.fault("q", "must have at most " + WordQuery.MAX_TERMS + " words and phrases");
        } else if (words.findsNothing()) {
            throw new ProblemException(
                    ProblemType.INVALID_CONTENT,
                    "The query says only what not to find, or nothing.",
                    FieldError.in("q", "must have a word or phrase that is not excluded"));
        }
        return words;
    }

    private static QuoteFilter filter(QueryParameters query) {
        query.all("article").stream()
                .filter(each -> !Ids.isId(each) && !ArticleService.isUrl(each))
                .forEach(each -> query.fault("article", "must be the id of an article or its URL"));
        QuoteFilter filter = new QuoteFilter(
                query.uuids("id"),
                query.all("speaker"),
                query.all("role"),
                query.all("affiliation"),
                query.all("outlet"),
                query.all("publisher"),
                query.all("via"),
                query.oneOf("anonymous", "true", "false", "null"),
                query.allOf("anonymity", AnonymityLevel.class),
                query.allOf("kind", QuoteKind.class),
                query.allOf("act", Act.class),
                query.allOf("channel", Channel.class),
                query.all("language"),
                query.date("said-from"),
                query.date("said-to"),
                query.all("article"),
                query.uuids("statement"),
                query.allOf("status", QuoteStatus.class));
        if (filter.saidFrom() != null
                && filter.saidTo() != null
                && filter.saidTo().to().isBefore(filter.saidFrom().from())) {
            query.fault("said-to", "must not be before `said-from`");
        }
        return filter;
    }
}
