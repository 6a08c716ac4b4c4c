package org.whosaid.outlet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.whosaid.api.Accepts;
import org.whosaid.api.Answers;
import org.whosaid.api.Ids;
import org.whosaid.api.MergePatch;
import org.whosaid.api.QueryParameters;
import org.whosaid.api.Written;

/** Outlets: list, create, read, correct. */
@Path("/v1/outlets")
@Produces(MediaType.APPLICATION_JSON)
public class OutletResource {
    private final OutletService outlets;
    private final Answers answers;
    private final MergePatch merge;

    OutletResource(OutletService outlets, Answers answers, MergePatch merge) {
        this.outlets = outlets;
        this.answers = answers;
        this.merge = merge;
    }

    @GET
    @Accepts({"q", "domain", "kind", "limit", "cursor"})
    public Response list(@Context UriInfo uri, @Context Request request) {
        QueryParameters query = new QueryParameters(uri);
        OutletFilter filter =
                new OutletFilter(query.one("q"), query.one("domain"), query.oneOf("kind", OutletKind.class));
        String cursor = query.one("cursor");
        int limit = query.limit();
        query.done();
        return answers.page(outlets.list(filter, cursor, limit), uri, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(OutletRequest body, @Context UriInfo uri) {
        Written<OutletView> written = outlets.create(body);
        return answers.written(written, written.value().id(), uri);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context Request request) {
        return answers.read(outlets.read(Ids.ofPath(id)), request);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context UriInfo uri,
            ObjectNode patch) {
        UUID outlet = Ids.ofPath(id);
        Written<OutletView> written = outlets.patch(outlet, present -> {
            answers.requireMatch(ifMatch, present);
            return merge.apply(patch, OutletRequest.from(present), OutletRequest.class);
        });
        return answers.written(written, outlet, uri);
    }
}
