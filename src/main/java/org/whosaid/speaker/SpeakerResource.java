package org.whosaid.speaker;

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
import java.time.LocalDate;
import java.util.UUID;
import org.whosaid.api.Accepts;
import org.whosaid.api.Answers;
import org.whosaid.api.Ids;
import org.whosaid.api.MergePatch;
import org.whosaid.api.QueryParameters;
import org.whosaid.api.Written;

/** Speakers: list, create, read, correct; who held which role on a day. */
@Path("/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
public class SpeakerResource {
    private final SpeakerService speakers;
    private final Answers answers;
    private final MergePatch merge;

    SpeakerResource(SpeakerService speakers, Answers answers, MergePatch merge) {
        this.speakers = speakers;
        this.answers = answers;
        this.merge = merge;
    }

    @GET
    @Accepts({"q", "type", "role", "organization", "on", "limit", "cursor"})
    public Response list(@Context UriInfo uri, @Context Request request) {
        QueryParameters query = new QueryParameters(uri);
        LocalDate on = query.one("on", LocalDate::parse, "must be a day such as `2021-12-27`");
        SpeakerFilter filter = new SpeakerFilter(
                query.one("q"),
                query.oneOf("type", SpeakerType.class),
                query.one("role"),
                query.one("organization"),
                on);
        String cursor = query.one("cursor");
        int limit = query.limit();
        query.done();
        return answers.page(speakers.list(filter, cursor, limit), uri, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(SpeakerRequest body, @Context UriInfo uri) {
        Written<SpeakerView> written = speakers.create(body);
        return answers.written(written, written.value().id(), uri);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context Request request) {
        return answers.read(speakers.read(Ids.ofPath(id)), request);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context UriInfo uri,
            ObjectNode patch) {
        UUID speaker = Ids.ofPath(id);
        Written<SpeakerView> written = speakers.patch(speaker, present -> {
            answers.requireMatch(ifMatch, present);
            return merge.apply(patch, SpeakerRequest.from(present), SpeakerRequest.class);
        });
        return answers.written(written, speaker, uri);
    }
}
