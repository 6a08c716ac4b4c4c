package org.whosaid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.whosaid.api.ProblemType;

/** Asserts what every refusal has: a problem document of the expected type that points to what was wrong. */
public final class Problem {
    private Problem() {}

    /**
     * @param places pointers or parameters of the errors, all of them, in order
     * @return the document
     */
    public static JsonNode assertIs(ProblemType type, ValidatableResponse answer, String... places) {
        JsonNode document = Bodies.of(answer);
        assertEquals(type.uri(), document.path("type").asText(), document::toString);
        answer.statusCode(type.status()).contentType("application/problem+json");
        assertEquals(type.status(), document.path("status").asInt());
        assertEquals(type.title(), document.path("title").asText());
        List<String> found = new java.util.ArrayList<>();
        document.path("errors")
                .forEach(error -> found.add(
                        error.has("pointer")
                                ? error.get("pointer").asText()
                                : error.path("parameter").asText()));
        assertEquals(List.of(places), found, document::toString);
        return document;
    }
}
