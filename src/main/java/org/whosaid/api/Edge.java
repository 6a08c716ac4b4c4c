package org.whosaid.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Refuses what never reaches a resource with a problem document too: oversized bodies, overlong and malformed addresses. */
@ApplicationScoped
class Edge {
    private static final Logger LOG = Logger.getLogger(Edge.class);

    /** Runs before everything else: Quarkus's own filters begin at 300 and below. */
    private static final int FIRST = 10_000;

    /** Room for some hundred filters; the parser itself reads more, so that the answer can say why. */
    private static final int MAX_URI = 16 * 1024;

    /** {@code org.whosaid.ops.Main} keeps the framework from refusing it first, with an empty body. */
    private static final Pattern MALFORMED_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    void refuseEarly(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (context.request().uri().length() > MAX_URI) {
                        answer(context, ProblemType.URI_TOO_LONG);
                    } else if (MALFORMED_ESCAPE.matcher(context.request().uri()).find()) {
                        answer(context, ProblemType.BAD_REQUEST);
                    } else if (announcedLength(context.request()) > JsonBodyReader.MAX_BYTES) {
                        // The rest of the body is not read, so the connection cannot be used again.
                        context.response().putHeader(HttpHeaders.CONNECTION, "close");
                        answer(context, ProblemType.CONTENT_TOO_LARGE);
                    } else {
                        context.next();
                    }
                },
                FIRST);
    }

    void answerFailures(@Observes Router router) {
        router.errorHandler(400, context -> answer(context, ProblemType.BAD_REQUEST));
        router.errorHandler(404, context -> answer(context, ProblemType.NOT_FOUND));
        router.errorHandler(405, context -> answer(context, ProblemType.METHOD_NOT_ALLOWED));
        router.route().order(-FIRST).failureHandler(context -> {
            int status = context.statusCode() < 400 ? 500 : context.statusCode();
            if (status >= 500 && context.failure() != null) {
                LOG.error("a request failed before it reached a resource", Wordless.of(context.failure()));
            }
            answer(context, Problems.ofStatus(status));
        });
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void answer(RoutingContext context, ProblemType type) {
        if (!context.response().ended()) {
            context.response()
                    .setStatusCode(type.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                    .end(Json.encode(Problems.document(type, Problems.advice(type), null)));
        }
    }
}
