package org.whosaid.quote;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;

/** On recording a name means the one entity that has it, exactly; it is never guessed. */
@QuarkusTest
class NamesOnRecordingTest {

    @Test
    void takesTheSpeakerWithAnEqualFoldedNameOrAlias() {
        String word = Unique.word();
        String id = create("speakers", Map.of("name", "Zoë " + word, "aliases", List.of("Z. O’" + word)));
        for (String name : List.of("Zoë " + word, "ZOE  " + word.toUpperCase(), "zoe-" + word, "Z O'" + word)) {
            QuoteBuilder.quote()
                    .speaker(name)
                    .send()
                    .statusCode(201)
                    .body("speaker.id", equalTo(id))
                    .body("speaker.name", equalTo("Zoë " + word))
                    .body("speaker.printed", equalTo(name));
        }
    }

    @Test
    void createsTheSpeakerThatNobodyIsCalled() {
        String name = Unique.person();
        String id = QuoteBuilder.quote()
                .with("speaker", Map.of("name", name, "type", "GROUP"))
                .send()
                .statusCode(201)
                .body("speaker.type", equalTo("GROUP"))
                .extract()
                .path("speaker.id");
        given().get("/v1/speakers/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("type", equalTo("GROUP"))
                .body("aliases", equalTo(List.of()))
                .body("version", equalTo(1));
        QuoteBuilder.quote().speaker(Unique.person()).send().body("speaker.type", equalTo("PERSON"));
    }

    @Test
    void takesNoPartOfANameForTheName() {
        String family = Unique.word();
        String id = create("speakers", Map.of("name", "Ada " + family));
        QuoteBuilder.quote().speaker(family).send().statusCode(201).body("speaker.id", not(equalTo(id)));
    }

    @Test
    void narrowsANameToTheTypeThatIsSent() {
        String name = Unique.person();
        String person = create("speakers", Map.of("name", name));
        String body = create("speakers", Map.of("name", name, "type", "ORGANIZATION"));
        typed(name, "PERSON").send().statusCode(201).body("speaker.id", equalTo(person));
        typed(name, "ORGANIZATION").send().statusCode(201).body("speaker.id", equalTo(body));
        assertCandidates(Set.of(person, body), QuoteBuilder.quote().speaker(name), "/speaker");
    }

    @Test
    void refusesANameThatFitsSeveralAndListsThem() {
        String name = Unique.person();
        String one = create("speakers", Map.of("name", name));
        String other = create("speakers", Map.of("name", name, "distinct", true));
        assertCandidates(Set.of(one, other), QuoteBuilder.quote().speaker(name), "/speaker");

        String outlet = Unique.outlet();
        String first = create("outlets", Map.of("name", outlet));
        String second = create("outlets", Map.of("name", Unique.outlet(), "aliases", List.of(outlet)));
        assertCandidates(Set.of(first, second), QuoteBuilder.quote().outlet(outlet), "/outlet");
        assertCandidates(
                Set.of(first, second),
                QuoteBuilder.quote().with("relays", List.of(Map.of("name", Unique.outlet()), Map.of("name", outlet))),
                "/relays/1");
        assertCandidates(
                Set.of(first, second),
                QuoteBuilder.quote().with("article", Map.of("url", Unique.url(), "publisher", Map.of("name", outlet))),
                "/article/publisher");
    }

    @Test
    void wantsIdAndNameToBelongTogether() {
        String name = Unique.person();
        String id = create("speakers", Map.of("name", name));
        referring(Map.of("id", id)).send().statusCode(201).body("speaker.name", equalTo(name));
        referring(Map.of("id", id, "name", name)).send().statusCode(201);
        referring(Map.of("id", id, "name", Unique.person())).refused(ProblemType.UNKNOWN_REFERENCE, "/speaker");
        referring(Map.of("id", UUID.randomUUID())).refused(ProblemType.UNKNOWN_REFERENCE, "/speaker");

        String outlet = Unique.outlet();
        String outletId = create("outlets", Map.of("name", outlet));
        from(Map.of("id", outletId)).send().statusCode(201).body("outlet.name", equalTo(outlet));
        from(Map.of("id", outletId, "name", outlet)).send().statusCode(201);
        from(Map.of("id", outletId, "name", Unique.outlet())).refused(ProblemType.UNKNOWN_REFERENCE, "/outlet");
        from(Map.of("id", UUID.randomUUID())).refused(ProblemType.UNKNOWN_REFERENCE, "/outlet");
    }

    @Test
    void makesOneOutletOfANameThatStandsInSeveralPlaces() {
        String name = Unique.outlet();
        ValidatableResponse answer = QuoteBuilder.quote()
                .outlet(name)
                .with("relays", List.of(Map.of("name", name.toUpperCase())))
                .with("article", Map.of("url", Unique.url(), "publisher", Map.of("name", name)))
                .send()
                .statusCode(201);
        String id = answer.extract().path("outlet.id");
        answer.body("relays[0].id", equalTo(id)).body("article.publisher.id", equalTo(id));
    }

    private static void assertCandidates(Set<String> ids, QuoteBuilder quote, String pointer) {
        JsonNode candidates = quote.refused(ProblemType.AMBIGUOUS_NAME, pointer).get("candidates");
        assertEquals(
                ids,
                StreamSupport.stream(candidates.spliterator(), false)
                        .map(candidate -> candidate.get("id").asText())
                        .collect(Collectors.toSet()));
    }

    private static QuoteBuilder typed(String name, String type) {
        return referring(Map.of("name", name, "type", type));
    }

    private static QuoteBuilder referring(Map<String, ?> speaker) {
        return QuoteBuilder.quote().with("speaker", speaker);
    }

    private static QuoteBuilder from(Map<String, ?> outlet) {
        return QuoteBuilder.quote().with("outlet", outlet);
    }

    private static String create(String collection, Map<String, ?> entity) {
        return given().contentType("application/json")
                .body(entity)
                .post("/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
