package org.whosaid.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The questions of the worked example, asked of the sample article: the right quotes, in the promised order, with totals. */
public abstract class SampleQuestions {
    protected static final String ARTICLE = "7e57a4c1-0000-4000-8000-000000000001";

    @Test
    void answersWhatRyabkovSaid() {
        assertAnswer(List.of(4, 5), Map.of("speaker", "Ryabkov"));
    }

    @Test
    void answersWhatCameThroughRia() {
        assertAnswer(List.of(3, 4, 5), Map.of("outlet", "RIA"));
    }

    @Test
    void answersWhatUnnamedSourcesSaid() {
        assertAnswer(List.of(6, 7, 1, 2, 8, 11), Map.of("anonymous", "true"));
    }

    @Test
    void answersWhatWasSaidByRole() {
        assertAnswer(List.of(4, 5), Map.of("role", "Deputy Foreign Minister"));
    }

    @Test
    void answersWhatWasSaidOnADay() {
        assertAnswer(List.of(6, 7), Map.of("said-from", "2021-12-27", "said-to", "2021-12-27"));
    }

    @Test
    void ordersAllByDateWithTheUndatedLastBothWays() {
        assertAnswer(List.of(3, 6, 7, 1, 2, 4, 5, 8, 9, 10, 11), Map.of());
        assertAnswer(List.of(6, 7, 3, 1, 2, 4, 5, 8, 9, 10, 11), Map.of("sort", "said"));
    }

    private static void assertAnswer(List<Integer> positions, Map<String, String> question) {
        JsonPath answer = given().queryParams(question)
                .queryParam("article", ARTICLE)
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(positions, answer.getList("items.position"));
        assertEquals(positions.size(), answer.getInt("total.value"));
        assertEquals(true, answer.getBoolean("total.exact"));
    }
}
