package org.whosaid.speaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whosaid.Unique;

/** Looking up speakers: by any name, and by who held which role on a day. */
@QuarkusTest
class SpeakerListTest {
    private final String word = Unique.word();

    @Test
    void findsByAnyNameItsBeginningOrWholeWordsOfIt() {
        String id = create(Map.of("name", "Ada " + word, "aliases", List.of("The Countess of " + word + " Élan")));

        assertEquals(List.of(id), ids("q", "ADA " + word));
        assertEquals(List.of(id), ids("q", "ada " + word.substring(0, word.length() - 1)), "beginning of the name");
        assertEquals(List.of(id), ids("q", "the countess of " + word + " el"), "beginning of an alias");
        assertEquals(List.of(id), ids("q", word + " elan"), "words inside");
        assertEquals(List.of(), ids("q", word + " el"), "beginning of a word inside");
        assertEquals(List.of(), ids("q", word.substring(1)), "end of a word");
        assertEquals(List.of(), ids("q", "countess " + word), "words that are apart");
    }

    @Test
    void takesMarksOfPatternsForNothing() {
        create(Map.of("name", "Ada " + word));

        assertEquals(List.of(), ids("q", "A%" + word));
        assertEquals(List.of(), ids("q", "Ada_" + word + "x"));
    }

    @Test
    void tellsWhoHeldARoleOnADay() {
        String organization = "Republic of " + word;
        String first = create(holder("Ada " + word, organization, "2009-01-20", "2017-01-20"));
        String second = create(holder("Bea " + word, organization, "2017-01-20", "2021-01-20"));
        String present = create(holder("Cia " + word, organization, "2021-01-20", null));
        create(holder("Dea " + word, "Other " + organization, "2000", null));

        assertEquals(List.of(first), held(organization, "2016-11-09"));
        assertEquals(List.of(first, second), held(organization, "2017-01-20"));
        assertEquals(List.of(second), held(organization, "2017-01-21"));
        assertEquals(List.of(present), held(organization, "2200-01-01"));
        assertEquals(List.of(), held(organization, "1999-12-31"));
        assertEquals(List.of(first, second, present), ids("organization", organization.toUpperCase()));
        assertEquals(List.of(), ids("organization", organization, "role", "Vice President"));
    }

    private static List<String> held(String organization, String day) {
        return ids("role", "PRESIDENT", "organization", organization, "on", day);
    }

    private static Map<String, Object> holder(String name, String organization, String from, String to) {
        Map<String, Object> tenure =
                new java.util.HashMap<>(Map.of("role", "President", "organization", organization, "from", from));
        tenure.put("to", to);
        return Map.of("name", name, "tenures", List.of(tenure));
    }

    @Test
    void roleAndDayMustBelongToOneTenure() {
        String id = create(Map.of(
                "name",
                "Ada " + word,
                "tenures",
                List.of(
                        Map.of("role", "Mayor " + word, "from", "2001", "to", "2002"),
                        Map.of("role", "Senator " + word, "from", "2003", "to", "2004"))));

        assertEquals(List.of(id), ids("role", "Mayor " + word, "on", "2002-12-31"));
        assertEquals(List.of(), ids("role", "Mayor " + word, "on", "2003-01-01"));
    }

    @Test
    void narrowsByType() {
        String person = create(Map.of("name", "Ada " + word));
        String ministry = create(Map.of("name", "Ministry " + word, "type", "ORGANIZATION"));

        assertEquals(List.of(person), ids("q", word, "type", "PERSON"));
        assertEquals(List.of(ministry), ids("q", word, "type", "ORGANIZATION"));
    }

    @Test
    void pagesLeadThroughAllInOrderOfName() {
        List<String> created = new ArrayList<>();
        for (String name : List.of("Ada", "Álvaro", "Bea", "cia", "Dea")) {
            created.add(create(Map.of("name", name + " " + word)));
        }
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("q", word).queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/speakers")
                    .then()
                    .statusCode(200)
                    .body("total.value", is(5))
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertEquals(created, walked);
    }

    @Test
    void cursorsBelongToTheirFilter() {
        create(Map.of("name", "Ada " + word));
        create(Map.of("name", "Bea " + word));
        String next = given().queryParam("q", word)
                .queryParam("limit", 1)
                .get("/v1/speakers")
                .path("next");

        given().queryParam("q", "Ada")
                .queryParam("cursor", next)
                .get("/v1/speakers")
                .then()
                .statusCode(400);
        given().queryParam("cursor", next).get("/v1/outlets").then().statusCode(400);
    }

    @Test
    void namesThatAreTakenByNooneGiveAnEmptyList() {
        JsonPath answer = given().queryParam("q", word).get("/v1/speakers").jsonPath();

        assertEquals(List.of(), answer.getList("items"));
        assertEquals(Map.of("value", 0, "exact", true), answer.getMap("total"));
        assertNull(answer.get("next"));
    }

    private static String create(Map<String, Object> speaker) {
        return given().contentType(ContentType.JSON)
                .body(speaker)
                .post("/v1/speakers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> ids(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/speakers").then().statusCode(200).extract().path("items.id");
    }
}
