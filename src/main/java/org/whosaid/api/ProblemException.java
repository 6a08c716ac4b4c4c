package org.whosaid.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be carried out, for a reason the caller is told as a problem document. Thrown by services and by the
 * HTTP edge alike; one mapper turns it into the answer. The detail and errors must not repeat names, texts or descriptions.
 */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private Integer retryAfterSeconds;

    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    public ProblemException(ProblemType type, String detail, FieldError... errors) {
        this(type, detail, List.of(errors));
    }

    /** Adds an extension member (RFC 9457, section 3.2), such as the id of what exists already. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Says after how many seconds it is worth trying again (RFC 9110, section 10.2.3). */
    public ProblemException retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    /** Seconds, or null when trying again would not help. */
    public Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> members() {
        return members;
    }
}
