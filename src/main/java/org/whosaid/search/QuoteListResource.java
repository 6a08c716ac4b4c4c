package org.whosaid.search;

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
import org.whosaid.api.Ids;
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
    private final Answers answers;

    QuoteListResource(QuoteListService quotes, Answers answers) {
        this.quotes = quotes;
        this.answers = answers;
    }

    @GET
    @Accepts({
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
    public Response list(@Context UriInfo uri, @Context Request request) {
        QueryParameters query = new QueryParameters(uri);
        QuoteFilter filter = filter(query);
        QuoteOrder order = query.one("sort", QuoteOrder::of, QuoteOrder.WHAT_IS_RIGHT);
        String cursor = query.one("cursor");
        int limit = query.limit();
        query.done();
        return answers.page(
                quotes.list(filter, order == null ? QuoteOrder.SAID_DESCENDING : order, cursor, limit, Caller.LOCAL),
                uri,
                request);
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
