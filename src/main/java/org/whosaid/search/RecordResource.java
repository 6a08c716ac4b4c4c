package org.whosaid.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.whosaid.api.Answers;

/** What the record holds. */
@Path("/v1/record")
@Produces(MediaType.APPLICATION_JSON)
public class RecordResource {
    private final RecordService record;
    private final Answers answers;

    RecordResource(RecordService record, Answers answers) {
        this.record = record;
        this.answers = answers;
    }

    @GET
    public Response read(@Context Request request) {
        return answers.read(record.read(), request);
    }
}
