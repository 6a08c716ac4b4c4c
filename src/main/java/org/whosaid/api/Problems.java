package org.whosaid.api;

import io.vertx.core.json.Json;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into a problem document (RFC 9457). What the service did wrong is logged, without messages that may hold words. */
public class Problems {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** The database is away, overloaded, or chose this transaction to give way: PostgreSQL's error codes, appendix A. */
    private static final Set<String> BUSY_STATES =
            Set.of("55P03", "57014", "57P01", "57P02", "57P03", "40001", "40P01", "53300");

    /** A connection that is lost during the commit leaves it open whether the database had made it. */
    private static final String BUSY_ADVICE =
            "Try again shortly. If this was a change, it may have been made: sending the same again never doubles it.";

    private final OfferedMethods offered;

    Problems(OfferedMethods offered) {
        this.offered = offered;
    }

    @ServerExceptionMapper
    Response known(ProblemException problem) {
        LOG.debugf("refused: %s", problem.type());
        Response answer = answer(problem.type(), problem.getMessage(), problem);
        return problem.retryAfterSeconds() == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds())
                        .build();
    }

    /** What the framework refuses before a resource is reached. */
    @ServerExceptionMapper
    Response refusedByFramework(WebApplicationException refusal, UriInfo uri) {
        if (refusal.getCause() instanceof ProblemException problem) {
            return known(problem);
        }
        int status = refusal.getResponse().getStatus();
        if (status < 400) {
            return refusal.getResponse();
        }
        ProblemType type = ofStatus(status);
        if (type == ProblemType.INTERNAL) {
            return unexpected(refusal);
        }
        Response answer = answer(type, advice(type), null);
        if (refusal instanceof NotAllowedException) {
            return Response.fromResponse(answer)
                    .header(HttpHeaders.ALLOW, offered.at(uri.getRequestUri().getPath()))
                    .build();
        }
        return answer;
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        for (Throwable cause : Causes.of(failure)) {
            if (cause instanceof ProblemException problem) {
                return known(problem);
            }
            if (cause instanceof SQLException sql && isBusy(sql.getSQLState())) {
                LOG.warnf("the database did not answer: %s", sql.getSQLState());
                return Response.fromResponse(answer(ProblemType.BUSY, BUSY_ADVICE, null))
                        .header(HttpHeaders.RETRY_AFTER, 1)
                        .build();
            }
        }
        LOG.error("a request failed", Wordless.of(failure));
        return answer(
                ProblemType.INTERNAL,
                "This is the service's fault. Nothing that was answered before is touched by it.",
                null);
    }

    /** Without a state it is the pool that had no connection to give. */
    private static boolean isBusy(String state) {
        return state == null || state.startsWith("08") || BUSY_STATES.contains(state);
    }

    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 412 -> ProblemType.PRECONDITION_FAILED;
            case 413 -> ProblemType.CONTENT_TOO_LARGE;
            case 414 -> ProblemType.URI_TOO_LONG;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL;
        };
    }

    static String advice(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "No resource has this address; the contract at /openapi lists them.";
            case METHOD_NOT_ALLOWED -> "The Allow header lists the methods that are offered here.";
            case NOT_ACCEPTABLE -> "Accept application/json.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json, or application/merge-patch+json with PATCH.";
            case PRECONDITION_FAILED -> "Read it again and send its present ETag.";
            case CONTENT_TOO_LARGE -> JsonBodyReader.tooLarge().getMessage();
            case URI_TOO_LONG -> "Send fewer or shorter filters.";
            default -> "The request is not well-formed HTTP, or its address is not well-formed.";
        };
    }

    private static Response answer(ProblemType type, String detail, ProblemException problem) {
        return Response.status(type.status())
                .type(MEDIA_TYPE)
                .entity(Json.encode(document(type, detail, problem)))
                .build();
    }

    static Map<String, Object> document(ProblemType type, String detail, ProblemException problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.uri());
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", detail);
        if (problem != null && !problem.errors().isEmpty()) {
            document.put("errors", problem.errors());
        }
        if (problem != null) {
            document.putAll(problem.members());
        }
        return document;
    }
}
