package org.whosaid.speaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.Bodies;
import org.whosaid.Problem;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;

@QuarkusTest
class SpeakerResourceTest {
    private final String name = Unique.person();

    @Test
    void createsASpeakerWithAllThatIsKnownOfIt() {
        String alias = Unique.person();
        String wikidata = wikidata();
        ValidatableResponse created =
                create("""
                        {"name": "%s", "type": "PERSON", "aliases": ["%s"],
                         "tenures": [{"role": "President", "organization": "United States", "from": "2009-01-20", "to": "2017"},
                                     {"role": "Senator", "from": "2005-01"}, {"role": "Author", "to": "2004"}],
                         "externalIds": {"wikidata": "%s"}}
                        """.formatted(name, alias, wikidata)).statusCode(201);
        JsonNode body = Bodies.of(created);
        assertEquals(Bodies.json("""
                        {"id": "%s", "name": "%s", "type": "PERSON", "aliases": ["%s"],
                         "tenures": [{"role": "President", "organization": "United States", "from": "2009-01-20", "to": "2017-12-31"},
                                     {"role": "Senator", "organization": null, "from": "2005-01-01", "to": null},
                                     {"role": "Author", "organization": null, "from": null, "to": "2004-12-31"}],
                         "externalIds": {"wikidata": "%s"}, "version": 1}
                        """, body.get("id").asText(), name, alias, wikidata), body);
        created.header("Location", endsWith("/v1/speakers/" + body.get("id").asText()));
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
    void answersTheSpeakerThatAlreadyIsAllThatWasSent() {
        String alias = Unique.person();
        String body =
                "{\"name\": \"%s\", \"aliases\": [\"%s\"], \"tenures\": [{\"role\": \"Mayor\", \"from\": \"2001\"}]}"
                        .formatted(name, alias);
        String id = create(body).statusCode(201).extract().path("id");
        for (String same : List.of(body, "{\"name\": \"" + name.toUpperCase() + "\"}", named(alias))) {
            create(same)
                    .statusCode(200)
                    .header("Whosaid-Position", nullValue())
                    .body("id", equalTo(id))
                    .body("version", equalTo(1));
        }
    }

    @Test
    void refusesATakenNameWithOtherFactsUnlessAnotherIsMeant() {
        String id = create(named(name)).statusCode(201).extract().path("id");
        String other = "{\"name\": \"%s\", \"aliases\": [\"%s\"]%s}";
        String alias = Unique.person();
        JsonNode problem = Problem.assertIs(ProblemType.NAME_TAKEN, create(other.formatted(name, alias, "")), "/name");
        assertEquals(Bodies.json("[{\"id\": \"%s\", \"name\": \"%s\"}]", id, name), problem.get("candidates"));
        create(other.formatted(name, alias, ", \"distinct\": true")).statusCode(201);
        create("{\"name\": \"" + name + "\", \"type\": \"GROUP\"}").statusCode(201);
    }

    @Test
    void keepsAnExternalIdForOneSpeaker() {
        String wikidata = wikidata();
        String body = "{\"name\": \"%s\", \"externalIds\": {\"wikidata\": \"%s\"}}";
        String holder =
                create(body.formatted(name, wikidata)).statusCode(201).extract().path("id");
        JsonNode problem = Problem.assertIs(
                ProblemType.NAME_TAKEN, create(body.formatted(Unique.person(), wikidata)), "/externalIds/wikidata");
        assertEquals(holder, problem.at("/candidates/0/id").asText());
        String other = create(named(Unique.person())).extract().path("id");
        Problem.assertIs(
                ProblemType.NAME_TAKEN,
                patch(other, "*", "{\"externalIds\": {\"wikidata\": \"" + wikidata + "\"}}"),
                "/externalIds/wikidata");
        patch(holder, "*", "{\"externalIds\": null}").statusCode(200).body("externalIds.wikidata", nullValue());
        patch(other, "*", "{\"externalIds\": {\"wikidata\": \"" + wikidata + "\"}}")
                .statusCode(200);
    }

    @Test
    void patchesByMergeUnderThePresentTag() {
        String alias = Unique.person();
        ValidatableResponse created =
                create("{\"name\": \"%s\", \"aliases\": [\"%s\", \"%s\"]}".formatted(name, alias, Unique.person()));
        String id = created.extract().path("id");
        String tag = created.extract().header("ETag");
        Problem.assertIs(ProblemType.PRECONDITION_REQUIRED, patch(id, null, "{}"), "If-Match");
        Problem.assertIs(ProblemType.PRECONDITION_FAILED, patch(id, "\"abc\"", "{}"), "If-Match");
        patch(id, tag, "{}").statusCode(200).header("ETag", tag).header("Whosaid-Position", nullValue());
        ValidatableResponse changed = patch(
                        id,
                        "\"abc\", " + tag,
                        "{\"aliases\": [\"" + alias + "\"], \"tenures\": [{\"role\": \"Mayor\"}]}")
                .statusCode(200)
                .body("aliases", equalTo(List.of(alias)))
                .body("tenures.role", equalTo(List.of("Mayor")))
                .body("name", equalTo(name))
                .body("version", equalTo(2));
        Problem.assertIs(ProblemType.PRECONDITION_FAILED, patch(id, tag, "{\"aliases\": null}"), "If-Match");
        patch(id, changed.extract().header("ETag"), "{\"aliases\": null, \"tenures\": null, \"type\": \"GROUP\"}")
                .statusCode(200)
                .body("aliases", equalTo(List.of()))
                .body("tenures", equalTo(List.of()))
                .body("type", equalTo("GROUP"))
                .body("version", equalTo(3));
        String renamed = Unique.person();
        patch(id, "*", named(renamed)).statusCode(200).body("name", equalTo(renamed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": null}                                                          | /name
            {"name": " "}                                                           | /name
            {"aliases": [""]}                                                       | /aliases/0
            {"aliases": [null]}                                                     | /aliases/0
            {"tenures": [{"organization": "A"}]}                                    | /tenures/0/role
            {"tenures": [{"role": "A", "from": "2021-02-30"}]}                      | /tenures/0/from
            {"tenures": [{"role": "A", "from": "2021", "to": "2020"}]}              | /tenures/0/to
            {"externalIds": {"wikidata": "7747"}}                                   | /externalIds/wikidata
            """)
    void refusesTheSameInCreationAndPatch(String members, String pointer) {
        String id = create(named(name)).extract().path("id");
        Problem.assertIs(ProblemType.INVALID_CONTENT, patch(id, "*", members), pointer);
        Map<String, Object> body = new java.util.LinkedHashMap<>(Map.of("name", Unique.person()));
        Bodies.json(members).properties().forEach(member -> body.put(member.getKey(), member.getValue()));
        Problem.assertIs(ProblemType.INVALID_CONTENT, create(Bodies.text(body)), pointer);
    }

    @Test
    void refusesUnknownMembersWithTheNearestName() {
        JsonNode problem = Problem.assertIs(
                ProblemType.UNKNOWN_PROPERTY, create("{\"name\": \"A\", \"alias\": [\"B\"]}"), "/alias");
        assertEquals(
                "is not known here; did you mean `aliases`?",
                problem.at("/errors/0/detail").asText());
        String id = create(named(name)).extract().path("id");
        Problem.assertIs(ProblemType.UNKNOWN_PROPERTY, patch(id, "*", "{\"version\": 7}"), "/version");
        Problem.assertIs(
                ProblemType.UNKNOWN_PROPERTY,
                patch(id, "*", "{\"externalIds\": {\"viaf\": \"1\"}}"),
                "/externalIds/viaf");
    }

    @Test
    void knowsNoOther() {
        Problem.assertIs(
                ProblemType.NOT_FOUND,
                given().get("/v1/speakers/" + UUID.randomUUID()).then());
        Problem.assertIs(ProblemType.NOT_FOUND, patch(UUID.randomUUID().toString(), "*", "{}"));
        Problem.assertIs(
                ProblemType.INVALID_PARAMETER, given().get("/v1/speakers/me").then(), "id");
    }

    @Test
    void refusesToRenameASpeakerToADescription() {
        String id = create(named(name)).extract().path("id");
        Problem.assertIs(ProblemType.SPEAKER_IS_DESCRIPTION, patch(id, "*", named("a spokesman")), "/name");
    }

    private static String named(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    private static String wikidata() {
        return "Q" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 999_999_999_999L);
    }

    private static ValidatableResponse create(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/speakers")
                .then();
    }

    private static ValidatableResponse patch(String id, String ifMatch, String body) {
        var request = given().contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/v1/speakers/" + id)
                .then();
    }
}
