package org.whosaid.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that a resource method does not take: a filter that was mistyped must not widen the answer. */
class UnknownParameters {
    private static final int MAX_VALUE = 20_000;

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Accepts accepts = resource.getResourceMethod().getAnnotation(Accepts.class);
        List<String> known = accepts == null ? List.of() : List.of(accepts.value());
        List<FieldError> unknown = new ArrayList<>();
        List<FieldError> unusable = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                String shown = name.matches("[A-Za-z][A-Za-z0-9_-]{0,40}") ? name : "?";
                unknown.add(FieldError.in(shown, "is not known here; " + Nearest.advice(name, known)));
            } else if (!values.stream().allMatch(UnknownParameters::isUsable)) {
                unusable.add(FieldError.in(name, "must be well-formed UTF-8 without U+0000"));
            }
        });
        if (!isUtf8(request.getUriInfo().getRequestUri().getRawQuery())) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, "The query must be percent-encoded UTF-8 (RFC 3986, section 2.5).");
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_PARAMETER, "The query has parameters that are not known here.", unknown);
        }
        if (!unusable.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "Some parameters cannot be read.", unusable);
        }
    }

    /** The framework would put U+FFFD in place of what is not UTF-8, and answer another question than the one that was asked. */
    private static boolean isUtf8(String rawQuery) {
        return rawQuery == null
                || !URLDecoder.decode(rawQuery, StandardCharsets.UTF_8).contains("\ufffd")
                || rawQuery.toUpperCase(Locale.ROOT).contains("%EF%BF%BD");
    }

    private static boolean isUsable(String value) {
        return value.indexOf('\0') < 0 && value.length() <= MAX_VALUE && Checks.isWellFormed(value);
    }
}
