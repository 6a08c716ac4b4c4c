package org.whosaid.feed;

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
import org.whosaid.api.QueryParameters;

/** The change feed, for followers. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {
    private static final int MAX_LIMIT = 1000;

    private final ChangeLog changes;
    private final Answers answers;

    ChangeResource(ChangeLog changes, Answers answers) {
        this.changes = changes;
        this.answers = answers;
    }

    @GET
    @Accepts({"after", "limit"})
    public Response list(@Context UriInfo uri, @Context Request request) {
        QueryParameters query = new QueryParameters(uri);
        long after = query.number("after", 0, 0, Long.MAX_VALUE);
        int limit = (int) query.number("limit", 100, 1, MAX_LIMIT);
        query.done();
        return answers.read(ChangePage.of(changes.after(after, limit), after), request);
    }
}
