package org.whosaid.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Builds answers with their entity tags (RFC 9110, section 8.8.3). A tag is a digest of the representation, which
 * holds the version of the row: whatever changes a single byte of the answer, a new name of an outlet too, changes the tag.
 */
@ApplicationScoped
public class Answers {
    /** Place of a write in the feed. */
    public static final String POSITION = "Whosaid-Position";

    private static final int NOT_MODIFIED = Response.Status.NOT_MODIFIED.getStatusCode();

    private final ObjectMapper mapper;

    Answers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Answers a read: 200, or 304 when the caller has the same already.
     *
     * @throws ProblemException PRECONDITION_FAILED when the caller wants a state that is no longer there
     */
    public Response read(Object view, Request request) {
        byte[] json = json(view);
        EntityTag tag = tag(json);
        boolean same = isSame(request, tag);
        return (same ? Response.notModified() : Response.ok(json, MediaType.APPLICATION_JSON_TYPE))
                .tag(tag)
                .cacheControl(noCache())
                .build();
    }

    /** Answers a question that came as a POST, to which no precondition applies: 200. */
    public Response asked(Object view) {
        return Response.ok(json(view), MediaType.APPLICATION_JSON_TYPE)
                .cacheControl(noCache())
                .build();
    }

    private static boolean isSame(Request request, EntityTag tag) {
        int status = status(request.evaluatePreconditions(tag));
        if (status == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw changedSinceRead();
        }
        // If-None-Match compares weakly (RFC 9110, section 13.1.2), which the framework does not: a proxy that
        // compressed the
        // answer has made the tag weak.
        return status == NOT_MODIFIED
                || status(request.evaluatePreconditions(new EntityTag(tag.getValue(), true))) == NOT_MODIFIED;
    }

    private static int status(Response.ResponseBuilder unmet) {
        return unmet == null ? 0 : unmet.build().getStatus();
    }

    /** Answers a page, with a link to the next one. */
    public Response page(Page<?> page, UriInfo uri, Request request) {
        Response answer = read(page, request);
        if (page.next() == null) {
            return answer;
        }
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", page.next())
                .build();
        return Response.fromResponse(answer).link(next, "next").build();
    }

    /** Answers a write: 201 with the new address when it made something, else 200. */
    public Response written(Written<?> written, UUID id, UriInfo uri) {
        return written(written, written.value(), id, uri);
    }

    /**
     * Like {@link #written(Written, UUID, UriInfo)}, where the answer says more than a later read will.
     *
     * @param readBack what a read answers
     */
    public Response written(Written<?> written, Object readBack, UUID id, UriInfo uri) {
        Response.ResponseBuilder answer = written.outcome() == Written.Outcome.CREATED
                ? Response.created(uri.getBaseUriBuilder()
                        .path(uri.getPath())
                        .path(id.toString())
                        .build())
                : Response.ok();
        if (written.position() != null) {
            answer.header(POSITION, written.position());
        }
        return answer.entity(json(written.value()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .tag(tag(json(readBack)))
                .cacheControl(noCache())
                .build();
    }

    /**
     * Refuses a change of something that is no longer what the caller has read.
     *
     * @param ifMatch the If-Match header, null when it was not sent
     * @throws ProblemException PRECONDITION_REQUIRED or PRECONDITION_FAILED
     */
    public void requireMatch(String ifMatch, Object presentView) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send `If-Match` with the ETag that you have read, or `*` to change whatever is there.",
                    FieldError.in(HttpHeaders.IF_MATCH, "is required"));
        }
        String present = "\"" + tag(json(presentView)).getValue() + "\"";
        if (Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .noneMatch(each -> each.equals("*") || each.equals(present))) {
            throw changedSinceRead();
        }
    }

    private static ProblemException changedSinceRead() {
        return new ProblemException(
                ProblemType.PRECONDITION_FAILED,
                "Read it again, and send its present ETag.",
                FieldError.in(HttpHeaders.IF_MATCH, "must be the present ETag"));
    }

    private byte[] json(Object view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EntityTag tag(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return new EntityTag(HexFormat.of().formatHex(digest, 0, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CacheControl noCache() {
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }
}
