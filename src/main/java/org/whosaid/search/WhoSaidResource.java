package org.whosaid.search;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.whosaid.api.ProblemException;
import org.whosaid.api.QueryParameters;

/** Who said these words, according to whom; and whether it was somebody in particular. */
@Path("/v1/who-said")
@Produces(MediaType.APPLICATION_JSON)
public class WhoSaidResource {
    private final WhoSaidService whoSaid;
    private final Answers answers;

    WhoSaidResource(WhoSaidService whoSaid, Answers answers) {
        this.whoSaid = whoSaid;
        this.answers = answers;
    }

    @GET
    @Accepts({"text", "speaker", "limit"})
    public Response ask(@Context UriInfo uri, @Context Request request) {
        QueryParameters query = new QueryParameters(uri);
        String text = query.one("text");
        if (text == null) {
            query.fault("text", "is required; a long text goes into the body of a POST");
        }
        String speaker = query.one("speaker");
        int limit = (int) query.number("limit", 5, 1, 50);
        query.done();
        try {
            return answers.read(whoSaid.answer(new WhoSaidRequest(text, speaker, limit), Caller.LOCAL), request);
        } catch (ProblemException e) {
            throw inParameters(e);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response askAtLength(WhoSaidRequest body) {
        return answers.asked(whoSaid.answer(body, Caller.LOCAL));
    }

    /** Points at the query instead of at a body that was not sent. */
    private static ProblemException inParameters(ProblemException problem) {
        return new ProblemException(
                problem.type(),
                problem.getMessage(),
                problem.errors().stream()
                        .map(error -> error.pointer() == null
                                ? error
                                : FieldError.in(error.pointer().substring(1), error.detail()))
                        .toList());
    }
}
