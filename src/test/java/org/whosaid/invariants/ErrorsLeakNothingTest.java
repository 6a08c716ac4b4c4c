package org.whosaid.invariants;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.Bodies;
import org.whosaid.api.ProblemType;

/** Invariant 8: whatever is sent, the answer is a problem document of a stable type, and tells nothing of the inside. */
@QuarkusTest
class ErrorsLeakNothingTest {
    private static final Set<String> TYPES =
            Arrays.stream(ProblemType.values()).map(ProblemType::uri).collect(Collectors.toSet());

    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail", "errors");

    /** Classes, packages, traces, SQL and its states, Jackson's and Hibernate's words. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|java\\.|org\\.whosaid|jackson|hibernate|jdbc|postgres|constraint|\\bsql|vert\\.?x|resteasy|stack"
                    + "|deserial|\\bat [a-z]+\\.[a-z]+\\(|source:|reference chain");

    private static final String ID = "017dfe56-2c00-7000-8000-0000000000ff";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "\"SECRET\"",
                "[]",
                "[{\"text\": \"SECRET\"}]",
                "{",
                "{\"text\": \"SECRET",
                "{\"text\": \"SECRET\"} {}",
                "{\"text\": \"SECRET\", \"text\": \"b\"}",
                "{\"text\": SECRET}",
                "{'text': 'SECRET'}",
                "{\"text\": \"a\\qSECRET\"}",
                "{\"text\": \"line\nbreak SECRET\"}",
                "{\"text\": 7, \"name\": 7}",
                "{\"text\": [\"SECRET\"], \"name\": [\"SECRET\"]}",
                "{\"text\": {\"SECRET\": 1}, \"name\": {\"SECRET\": 1}}",
                "{\"SECRET of Ada Lovelace\": 1}",
                "{\"text\": \"SECRET\", \"name\": \"SECRET\", \"position\": \"1\", \"kind\": 0, \"aliases\": \"a\"}",
                "{\"text\": \"a\", \"position\": 1.5, \"domains\": {}, \"tenures\": 7}",
                "{\"text\": \"a\", \"position\": 99999999999, \"tenures\": [7]}",
                "{\"text\": \"a\", \"anonymous\": \"SECRET\", \"distinct\": \"SECRET\"}",
                "{\"text\": \"a\", \"speaker\": \"SECRET\", \"type\": \"SECRET\", \"kind\": \"SECRET\"}",
                "{\"text\": \"a\", \"speaker\": {\"id\": \"SECRET\"}, \"externalIds\": \"SECRET\"}",
                "{\"text\": \"a\", \"outlet\": [], \"type\": [], \"kind\": {}}",
            })
    void answersAnyBodyWithAProblem(String body) {
        for (String path : List.of("/v1/quotes", "/v1/speakers", "/v1/outlets")) {
            assertTells(
                    400,
                    given().contentType("application/json")
                            .body(body)
                            .post(path)
                            .then());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/speakers/", "/v1/outlets/", "/v1/articles/"})
    void answersAnyPatchWithAProblem(String path) {
        for (String body : List.of("", "null", "[]", "7", "{", "\"SECRET\"", "{\"a\": 1, \"a\": 2}")) {
            assertTells(400, patch(path + ID, body));
        }
        assertTells(404, patch(path + ID, "{}"));
        assertTells(400, patch(path + "SECRET", "{}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /v1/quotes/SECRET                     | 400
            GET    | /v1/quotes/1-1-1-1-1                  | 400
            GET    | /v1/quotes/017dfe56-2c00-7000-8000-0000000000ff | 404
            GET    | /v1/quotes/017dfe56-2c00-7000-8000-0000000000ff?SECRET%20name=1 | 400
            GET    | /v1/quotes/%00                        | 400
            GET    | /v1/speakers/%F0%28                   | 400
            GET    | /v1/nothing                           | 404
            GET    | /v2/quotes                            | 404
            DELETE | /v1/quotes                            | 405
            PUT    | /v1/quotes/017dfe56-2c00-7000-8000-0000000000ff | 405
            POST   | /v1/articles                          | 405
            DELETE | /v1/speakers/017dfe56-2c00-7000-8000-0000000000ff | 405
            POST   | /v1/record                            | 405
            POST   | /v1/changes                           | 405
            GET    | /v1/changes?after=SECRET              | 400
            GET    | /v1/changes?limit=0                   | 400
            GET    | /v1/changes?after=1&after=2           | 400
            POST   | /v1/quotes?dry=true                   | 400
            """)
    void answersAnyAddressWithAProblem(String method, String path, int status) {
        var request = given().urlEncodingEnabled(false);
        if (method.equals("POST") || method.equals("PUT")) {
            request.contentType("application/json").body("{\"text\": \"a\", \"outlet\": {\"name\": \"b\"}}");
        }
        assertTells(status, request.request(method, path).then());
    }

    @Test
    void answersOtherFormatsWithAProblem() {
        for (String type : List.of("text/plain", "application/xml", "image/png")) {
            assertTells(
                    415,
                    given().contentType(type)
                            .body("SECRET".getBytes(StandardCharsets.UTF_8))
                            .post("/v1/quotes")
                            .then());
        }
        assertTells(
                406, given().accept("application/xml").get("/v1/quotes/" + ID).then());
    }

    @Test
    void answersDepthAndSizeWithAProblem() {
        assertTells(400, post("[".repeat(100_000)));
        assertTells(400, post("{\"text\": ".repeat(50_000)));
        assertTells(400, post("{\"position\": " + "9".repeat(500_000) + "}"));
        assertTells(413, post("{\"text\": \"" + "a".repeat(1024 * 1024) + "\"}"));
        assertTells(422, post("{\"text\": \"" + "a".repeat(1_000_000) + "\"}"));
        assertTells(422, post("{\"text\": \"a\", \"relays\": [" + "{},".repeat(100_000) + "{}]}"));
    }

    /** As bytes, which the client sends as they are; a deep text it would first try to indent. */
    private static ValidatableResponse post(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return given().contentType("application/json")
                .body(bytes)
                .post("/v1/quotes")
                .then();
    }

    private static ValidatableResponse patch(String path, String body) {
        return given().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(path)
                .then();
    }

    /** A problem document with the members that all have, of a known type, with nothing of what was sent or of the inside. */
    private static void assertTells(int status, ValidatableResponse answer) {
        JsonNode problem = Bodies.of(answer);
        assertEquals(status, answer.extract().statusCode(), problem::toString);
        answer.contentType("application/problem+json");
        assertTrue(TYPES.contains(problem.path("type").asText()), problem::toString);
        assertEquals(status, problem.path("status").asInt());
        Set<String> members = new TreeSet<>();
        problem.fieldNames().forEachRemaining(members::add);
        members.removeAll(MEMBERS);
        assertEquals(Set.of(), members);
        String text = problem.toString();
        assertFalse(text.contains("SECRET"), text);
        assertFalse(INSIDE.matcher(text).find(), text);
        assertTrue(text.length() < 10_000, "an answer does not grow with what was sent");
    }
}
