package org.whosaid.outlet;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.Bodies;
import org.whosaid.Problem;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;
import org.whosaid.quote.QuoteBuilder;

@QuarkusTest
class OutletResourceTest {
    private final String name = Unique.outlet();

    @Test
    void createsAnOutletWithAllThatIsKnownOfIt() {
        String alias = Unique.outlet();
        ValidatableResponse created = create("""
                        {"name": "%s", "aliases": ["%s"], "domains": ["News.Example", "news.example", "b.example"],
                         "kind": "NEWS_AGENCY", "stateAffiliation": "STATE_RUN"}
                        """.formatted(name, alias)).statusCode(201);
        JsonNode body = Bodies.of(created);
        assertEquals(Bodies.json("""
                        {"id": "%s", "name": "%s", "aliases": ["%s"], "domains": ["news.example", "b.example"],
                         "kind": "NEWS_AGENCY", "stateAffiliation": "STATE_RUN", "version": 1}
                        """, body.get("id").asText(), name, alias), body);
        ValidatableResponse read =
                given().get(created.extract().header("Location")).then().statusCode(200);
        assertEquals(body, Bodies.of(read));
        assertEquals(created.extract().header("ETag"), read.extract().header("ETag"));
        given().header("If-None-Match", read.extract().header("ETag"))
                .get(created.extract().header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void answersTheOutletThatAlreadyIsAllThatWasSent() {
        String id = QuoteBuilder.quote().outlet(name).send().extract().path("outlet.id");
        create(named(name))
                .statusCode(200)
                .header("Whosaid-Position", nullValue())
                .header("Location", nullValue())
                .body("id", equalTo(id));
        create(named(name.toLowerCase())).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void refusesATakenNameWithOtherFactsUnlessAnotherIsMeant() {
        String id = create(named(name)).statusCode(201).extract().path("id");
        JsonNode problem = Problem.assertIs(
                ProblemType.NAME_TAKEN, create("{\"name\": \"" + name + "\", \"kind\": \"MAGAZINE\"}"), "/name");
        assertEquals(Bodies.json("[{\"id\": \"%s\", \"name\": \"%s\"}]", id, name), problem.get("candidates"));
        create("{\"name\": \"" + name + "\", \"kind\": \"MAGAZINE\", \"distinct\": true}")
                .statusCode(201);
    }

    @Test
    void patchesByMergeUnderThePresentTag() {
        ValidatableResponse created = create(
                "{\"name\": \"" + name + "\", \"kind\": \"ONLINE\", \"domains\": [\"a.example\", \"b.example\"]}");
        String id = created.extract().path("id");
        String tag = created.extract().header("ETag");
        Problem.assertIs(ProblemType.PRECONDITION_REQUIRED, patch(id, null, "{}"), "If-Match");
        Problem.assertIs(ProblemType.PRECONDITION_FAILED, patch(id, "\"0\"", "{}"), "If-Match");
        patch(id, tag, "{\"domains\": [\"c.example\"], \"kind\": null}")
                .statusCode(200)
                .body("domains", equalTo(List.of("c.example")))
                .body("kind", nullValue())
                .body("name", equalTo(name))
                .body("version", equalTo(2));
        Problem.assertIs(ProblemType.PRECONDITION_FAILED, patch(id, tag, "{}"), "If-Match");
        patch(id, "*", "{\"domains\": null}").statusCode(200).body("domains", equalTo(List.of()));
        patch(id, "*", "{\"domains\": null}").statusCode(200).header("Whosaid-Position", nullValue());
    }

    @Test
    void keepsTheOldNameOnlyAsAnAliasThatIsSent() {
        String id = create(named(name)).extract().path("id");
        String renamed = Unique.outlet();
        patch(id, "*", "{\"name\": \"%s\", \"aliases\": [\"%s\"]}".formatted(renamed, name))
                .statusCode(200);
        QuoteBuilder.quote().outlet(name).send().body("outlet.id", equalTo(id)).body("outlet.name", equalTo(renamed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": null}                                  | /name
            {"name": "\\u200b"}                             | /name
            {"aliases": [" "]}                              | /aliases/0
            {"domains": ["https://a.example/"]}             | /domains/0
            {"domains": ["localhost"]}                      | /domains/0
            {"domains": ["a..example"]}                     | /domains/0
            {"domains": ["a b.example"]}                    | /domains/0
            """)
    void refusesTheSameInCreationAndPatch(String members, String pointer) {
        String id = create(named(name)).extract().path("id");
        Problem.assertIs(ProblemType.INVALID_CONTENT, patch(id, "*", members), pointer);
        Map<String, Object> body = new java.util.LinkedHashMap<>(Map.of("name", Unique.outlet()));
        Bodies.json(members).properties().forEach(member -> body.put(member.getKey(), member.getValue()));
        Problem.assertIs(ProblemType.INVALID_CONTENT, create(Bodies.text(body)), pointer);
    }

    @Test
    void refusesUnknownMembersAndWords() {
        Problem.assertIs(ProblemType.UNKNOWN_PROPERTY, create("{\"name\": \"A\", \"url\": \"b\"}"), "/url");
        Problem.assertIs(ProblemType.MALFORMED_BODY, create("{\"name\": \"A\", \"kind\": \"BLOG\"}"), "/kind");
        Problem.assertIs(ProblemType.MALFORMED_BODY, create("{\"name\": \"A\", \"kind\": 0}"), "/kind");
        Problem.assertIs(ProblemType.MALFORMED_BODY, create("{\"name\": 7}"), "/name");
    }

    @Test
    void knowsNoOther() {
        Problem.assertIs(
                ProblemType.NOT_FOUND,
                given().get("/v1/outlets/" + UUID.randomUUID()).then());
        Problem.assertIs(ProblemType.NOT_FOUND, patch(UUID.randomUUID().toString(), "*", "{}"));
    }

    private static String named(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    private static ValidatableResponse create(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/outlets")
                .then();
    }

    private static ValidatableResponse patch(String id, String ifMatch, String body) {
        var request = given().contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/v1/outlets/" + id)
                .then();
    }
}
