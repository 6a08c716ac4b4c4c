package org.whosaid.outlet;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whosaid.Unique;

/** Looking up outlets: by any name, by domain, by kind. */
@QuarkusTest
class OutletListTest {
    private final String word = Unique.word();

    @Test
    void findsByAnyNameItsBeginningOrWholeWordsOfIt() {
        String id = create(Map.of("name", "Agence " + word, "aliases", List.of("A-" + word + " Novosti")));

        assertEquals(List.of(id), ids("q", "agence " + word.substring(0, word.length() - 1)));
        assertEquals(List.of(id), ids("q", "a " + word + " nov"));
        assertEquals(List.of(id), ids("q", word));
        assertEquals(List.of(), ids("q", word.substring(1)));
    }

    @Test
    void findsByDomainInAnyCaseButNotByAPartOfIt() {
        String id = create(Map.of("name", word, "domains", List.of(word + ".example", "news." + word + ".example")));

        assertEquals(List.of(id), ids("domain", word.toUpperCase() + ".example"));
        assertEquals(List.of(id), ids("domain", "news." + word + ".example"));
        assertEquals(List.of(), ids("domain", "other." + word + ".example"));
    }

    @Test
    void narrowsByKind() {
        String agency = create(Map.of("name", "Agence " + word, "kind", "NEWS_AGENCY"));
        create(Map.of("name", "Journal " + word, "kind", "NEWSPAPER"));
        create(Map.of("name", "Other " + word));

        assertEquals(List.of(agency), ids("q", word, "kind", "NEWS_AGENCY"));
        assertEquals(3, ids("q", word).size());
    }

    @Test
    void pagesLeadThroughAllInOrderOfName() {
        List<String> created = new ArrayList<>();
        for (String name : List.of("Abend", "Äther", "Bote", "chronik", "Dienst")) {
            created.add(create(Map.of("name", name + " " + word)));
        }
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("q", word).queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/outlets")
                    .jsonPath();
            assertEquals(Map.of("value", 5, "exact", true), page.getMap("total"));
            walked.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertEquals(created, walked);
    }

    private static String create(Map<String, Object> outlet) {
        return given().contentType(ContentType.JSON)
                .body(outlet)
                .post("/v1/outlets")
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
        return request.get("/v1/outlets").then().statusCode(200).extract().path("items.id");
    }
}
