package org.whosaid.api;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One fault in a request: where it is and what would be right. Never repeats a name, a text or a description that was sent.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or null when the fault is not in the body
 * @param parameter name of the query or path parameter or header, or null when the fault is in the body
 * @param detail what would be right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String pointer, String parameter, String detail) {

    public static FieldError at(String pointer, String detail) {
        return new FieldError(pointer, null, detail);
    }

    public static FieldError in(String parameter, String detail) {
        return new FieldError(null, parameter, detail);
    }
}
