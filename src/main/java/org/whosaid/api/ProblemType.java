package org.whosaid.api;

/**
 * Every kind of problem the service answers, as the {@code type} of an RFC 9457 problem document. A slug is never reused for
 * another meaning; the contract lists them all.
 */
public enum ProblemType {
    MALFORMED_BODY("malformed-body", 400, "The body is not well-formed JSON of the expected shape"),
    UNKNOWN_PROPERTY("unknown-property", 400, "The body has a property that does not exist here"),
    UNKNOWN_PARAMETER("unknown-parameter", 400, "The query has a parameter that does not exist here"),
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter has a value that cannot be used"),
    INVALID_CURSOR("invalid-cursor", 400, "The cursor cannot be used"),
    BAD_REQUEST("bad-request", 400, "The request cannot be read"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not offered here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "The answer cannot be given in an accepted format"),
    CONTENT_DIFFERS("content-differs", 409, "Something else is recorded under the same key"),
    NAME_TAKEN("name-taken", 409, "The name is already in the record"),
    PRECONDITION_FAILED("precondition-failed", 412, "It has changed since it was read"),
    CONTENT_TOO_LARGE("content-too-large", 413, "The body is too large"),
    URI_TOO_LONG("uri-too-long", 414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body is in a format that is not read here"),
    INVALID_CONTENT("invalid-content", 422, "The content breaks a rule of the record"),
    SPEAKER_NOT_ALLOWED("speaker-not-allowed", 422, "An unnamed or uncredited source has no speaker"),
    SPEAKER_REQUIRED("speaker-required", 422, "A named source needs its speaker"),
    SPEAKER_IS_DESCRIPTION("speaker-is-description", 422, "The speaker's name only describes an unnamed source"),
    SOURCE_NAMED_IN_DESCRIPTION(
            "source-named-in-description", 422, "The description of an unnamed source holds a name"),
    MIXED_CREDIT("mixed-credit", 422, "Quotes that continue one another share one credit"),
    AMBIGUOUS_NAME("ambiguous-name", 422, "The name fits several entities"),
    UNKNOWN_REFERENCE("unknown-reference", 422, "A reference points to nothing in the record"),
    PRECONDITION_REQUIRED("precondition-required", 428, "A change must say which version it changes"),
    INTERNAL("internal", 500, "The service failed"),
    INDEX_BUILDING("index-building", 503, "Queries by words cannot be answered yet"),
    INDEX_BEHIND("index-behind", 503, "The word index has not followed that far"),
    BUSY("busy", 503, "The record cannot be reached or is busy");

    private static final String PREFIX = "urn:whosaid:problem:";

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The stable URI that stands in the {@code type} member. */
    public String uri() {
        return PREFIX + slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
