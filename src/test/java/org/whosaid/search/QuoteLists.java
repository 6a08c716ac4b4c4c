package org.whosaid.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks for lists of quotes. Parameters are names and values in turn; a name may repeat. */
final class QuoteLists {
    private QuoteLists() {}

    static RequestSpecification with(String... parameters) {
        RequestSpecification request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request;
    }

    static JsonPath ask(String... parameters) {
        return with(parameters)
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static List<String> ids(String... parameters) {
        return ask(parameters).getList("items.id");
    }

    /** Expects exactly these quotes, in any order, and a total that says so. */
    static void assertFinds(Set<String> expected, String... parameters) {
        JsonPath answer = ask(parameters);
        List<String> found = answer.getList("items.id");
        assertEquals(expected, Set.copyOf(found), String.join(" ", parameters));
        assertEquals(expected.size(), found.size(), "none twice");
        assertEquals(expected.size(), answer.getInt("total.value"));
        assertTrue(answer.getBoolean("total.exact"));
    }

    /** The problem type of a refusal with status 400. */
    static String refusal(String... parameters) {
        return with(parameters)
                .get("/v1/quotes")
                .then()
                .statusCode(400)
                .extract()
                .path("type");
    }

    /** The ids of all pages, in their order. */
    static List<String> walk(int limit, String... parameters) {
        List<String> walked = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String cursor = null;
        do {
            RequestSpecification request = with(parameters).queryParam("limit", limit);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
                assertTrue(cursors.add(cursor), "a cursor came twice");
            }
            JsonPath page =
                    request.get("/v1/quotes").then().statusCode(200).extract().jsonPath();
            walked.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        return walked;
    }
}
