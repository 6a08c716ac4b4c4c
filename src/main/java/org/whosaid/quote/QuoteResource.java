package org.whosaid.quote;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.whosaid.api.Answers;
import org.whosaid.api.Caller;
import org.whosaid.api.Ids;
import org.whosaid.api.Written;

/** Quotes: record one, read one. */
@Path("/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
public class QuoteResource {
    private final QuoteService quotes;
    private final Answers answers;

    QuoteResource(QuoteService quotes, Answers answers) {
        this.quotes = quotes;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(QuoteRequest body, @Context UriInfo uri) {
        Written<QuoteView> written = quotes.record(body, Caller.LOCAL);
        return answers.written(
                written, written.value().withoutWarnings(), written.value().id(), uri);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context Request request) {
        return answers.read(quotes.read(Ids.ofPath(id), Caller.LOCAL), request);
    }
}
