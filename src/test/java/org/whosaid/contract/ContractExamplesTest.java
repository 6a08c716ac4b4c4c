package org.whosaid.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.whosaid.contract.Contract.Answer;
import org.whosaid.contract.Contract.Operation;
import org.whosaid.search.WordIndexing;

/** Every example of the contract is carried out on the sample, and answers what the contract shows. */
@QuarkusTest
@TestProfile(ContractExamplesTest.OnAFreshSample.class)
class ContractExamplesTest {
    /** Its own profile, because the examples need a record that no other test has written to. */
    public static class OnAFreshSample implements QuarkusTestProfile {}

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A row of a table of questions: | question | `query` | how many it finds | */
    private static final Pattern QUESTION = Pattern.compile("(?m)^\\|[^|]*\\| `([^`]+)` \\| ([0-9]+) \\|");

    /** REST Assured must not add a charset to media types that have none. */
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.TEXT)
                    .defaultContentCharset("UTF-8"));

    /** Questions come first: what the writes do would show in their answers. */
    @Test
    void everyExampleAnswersAsTheContractSays() {
        WordIndexing.awaitAll();
        List<Operation> operations = Contract.operations();
        assertAll(Stream.of(
                        operations.stream().filter(ContractExamplesTest::isRead).flatMap(this::prefilled),
                        operations.stream().filter(ContractExamplesTest::isRead).flatMap(this::asked),
                        operations.stream().flatMap(this::questions),
                        operations.stream().filter(ContractExamplesTest::asks).flatMap(this::sent),
                        operations.stream()
                                .filter(operation -> !asks(operation))
                                .flatMap(this::sent))
                .flatMap(each -> each));
    }

    private static boolean isRead(Operation operation) {
        return operation.method().equals("GET");
    }

    /** Whether it only asks, in a body too where the question is long. */
    private static boolean asks(Operation operation) {
        return operation.node().at("/tags/0").asText().equals("Ask");
    }

    /** What Swagger UI sends when "Try it out" is pressed. */
    private Stream<Executable> prefilled(Operation operation) {
        return Stream.of(() -> {
            RequestSpecification request = requestOf(operation);
            for (JsonNode parameter : operation.parameters("query")) {
                JsonNode example = parameter.path("example");
                if (example.isArray()) {
                    example.forEach(
                            value -> request.queryParam(parameter.get("name").asText(), value.asText()));
                } else if (!example.isMissingNode()) {
                    request.queryParam(parameter.get("name").asText(), example.asText());
                }
            }
            Response answer = request.get(operation.examplePath());
            assertEquals(200, answer.statusCode(), operation.id());
            JsonNode items = JSON.readTree(answer.asString()).path("items");
            assertTrue(items.isMissingNode() || !items.isEmpty(), operation.id() + " shows nothing");
        });
    }

    private Stream<Executable> asked(Operation operation) {
        return operation.answers().stream().map(declared -> () -> {
            RequestSpecification request =
                    declared.status() < 400 ? requestOf(operation) : given().filter(ContractFilter.answers());
            ask(request, declared.query());
            assertAnswer(operation, declared, request.get(operation.examplePath()));
        });
    }

    private Stream<Executable> questions(Operation operation) {
        return QUESTION.matcher(operation.node().get("description").asText())
                .results()
                .map(row -> () -> assertFound(operation, row));
    }

    private void assertFound(Operation operation, MatchResult row) throws JsonProcessingException {
        RequestSpecification request = requestOf(operation);
        ask(request, row.group(1));
        JsonNode page = JSON.readTree(request.get(operation.examplePath()).asString());
        assertEquals(Integer.parseInt(row.group(2)), page.at("/total/value").asInt(-1), row.group(1));
    }

    private Stream<Executable> sent(Operation operation) {
        return operation.requestContents().stream()
                .flatMap(content -> content.getValue().get("examples").properties().stream()
                        .map(example -> () -> {
                            Answer declared = operation.answer(example.getKey());
                            RequestSpecification request = declared.status() < 400
                                    ? requestOf(operation)
                                    : given().filter(ContractFilter.answers());
                            operation.parameters("header").stream()
                                    .filter(header -> header.has("example"))
                                    .forEach(header -> request.header(
                                            header.get("name").asText(),
                                            header.get("example").asText()));
                            Response answer = request.config(AS_WRITTEN)
                                    .contentType(content.getKey())
                                    .body(example.getValue().get("value").toString())
                                    .request(operation.method(), operation.examplePath());
                            assertAnswer(operation, declared, answer);
                        }));
    }

    private static RequestSpecification requestOf(Operation operation) {
        return given().filter(ContractFilter.requestsAndAnswers());
    }

    private static void ask(RequestSpecification request, String query) {
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] sides = pair.split("=", 2);
                request.queryParam(sides[0], sides[1]);
            }
        }
    }

    private static void assertAnswer(Operation operation, Answer declared, Response answer)
            throws JsonProcessingException {
        String example = operation.id() + " " + declared.name();
        assertEquals(declared.status(), answer.statusCode(), () -> example + ": " + answer.asString());
        JsonNode body = JSON.readTree(answer.asString());
        if (answer.statusCode() == 201) {
            assertTrue(answer.header("Location").endsWith("/" + body.get("id").asText()), example);
        }
        assertEquals(settled(declared, declared.body()), settled(declared, body), example);
    }

    /** Without what is another on each run: moments, and ids of what was made just now. */
    private static JsonNode settled(Answer declared, JsonNode body) {
        JsonNode copy = body.deepCopy();
        copy.findParents("recordedAt").forEach(each -> ((ObjectNode) each).put("recordedAt", "any"));
        copy.findParents("at").forEach(each -> ((ObjectNode) each).put("at", "any"));
        copy.findParents("recorded").forEach(each -> ((ObjectNode) each).put("recorded", "any"));
        if (declared.status() == 201) {
            ((ObjectNode) copy).put("id", "any");
        }
        return copy;
    }
}
