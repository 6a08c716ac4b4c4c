package org.whosaid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON bodies as trees, so that a test compares one whole. */
public final class Bodies {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Bodies() {}

    /** What the text says, each {@code %s} in turn replaced. */
    public static JsonNode json(String text, Object... values) {
        try {
            return MAPPER.readTree(text.formatted(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was answered, read from its bytes: as UTF-8, whatever the client takes it for. */
    public static JsonNode of(ValidatableResponse answer) {
        try {
            return MAPPER.readTree(answer.extract().asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What would be sent for the value. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
