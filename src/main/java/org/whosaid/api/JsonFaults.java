package org.whosaid.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells a caller what was wrong with a body, without the parser's words, which hold class names and pieces of the body. */
final class JsonFaults {
    private JsonFaults() {}

    static ProblemException problem(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return unknownProperty(unknown);
        }
        if (fault instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return new ProblemException(
                    ProblemType.MALFORMED_BODY,
                    "A value in the body is of the wrong type.",
                    FieldError.at(pointer(mismatch.getPath()), whatIsRight(mismatch.getTargetType())));
        }
        if (fault instanceof StreamConstraintsException) {
            return malformed("The body is nested too deeply or has a number that is too long.");
        }
        if (fault instanceof MismatchedInputException) {
            return malformed("The body must be one JSON object, and nothing after it.");
        }
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new ProblemException(
                    ProblemType.MALFORMED_BODY,
                    "A value in the body cannot be read.",
                    FieldError.at(pointer(mapping.getPath()), "must be a value of the contract"));
        }
        String where = fault.getLocation() == null
                ? ""
                : " The fault is at line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr() + ".";
        return malformed("The body must be well-formed JSON in UTF-8, without duplicate names." + where);
    }

    static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED_BODY, detail);
    }

    private static ProblemException unknownProperty(UnrecognizedPropertyException fault) {
        List<String> known = fault.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .toList();
        return new ProblemException(
                ProblemType.UNKNOWN_PROPERTY,
                "The body has a property that is not known there.",
                FieldError.at(
                        pointer(fault.getPath()),
                        "is not known here; " + Nearest.advice(fault.getPropertyName(), known)));
    }

    private static String pointer(Collection<Reference> path) {
        return path.stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? Integer.toString(step.getIndex())
                                : escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    /** A name that no property of the contract could have is not repeated: somebody's words may be in it. */
    private static String escape(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]{0,40}") ? name : "?";
    }

    static String whatIsRight(Class<?> type) {
        if (type == null) {
            return "must be of the type that the contract gives";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "must be a string or null";
        }
        if (type == UUID.class) {
            return "must be a UUID such as `017dfe56-2c00-7000-8000-000000000004`";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true, false or null";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "must be a whole number between -2147483648 and 2147483647";
        }
        return Collection.class.isAssignableFrom(type) ? "must be an array or null" : "must be an object or null";
    }
}
