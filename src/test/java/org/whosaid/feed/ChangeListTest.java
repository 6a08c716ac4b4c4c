package org.whosaid.feed;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.whosaid.quote.QuoteBuilder.quote;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Following the feed. */
@QuarkusTest
class ChangeListTest {
    private static ExtractableResponse<Response> record() {
        return quote().send().statusCode(201).extract();
    }

    private static JsonPath changes(long after, int limit) {
        return given().queryParam("after", after)
                .queryParam("limit", limit)
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long position() {
        return given().get("/v1/record").jsonPath().getLong("position");
    }

    @Test
    void tellsOfAQuoteAtThePositionThatTheWriteAnswered() {
        long before = position();
        var recorded = record();
        long position = Long.parseLong(recorded.header("Whosaid-Position"));
        Map<String, Object> change = changes(position - 1, 1).getMap("items[0]");

        assertTrue(position > before);
        assertEquals(position, ((Number) change.get("position")).longValue());
        assertEquals("RECORDED", change.get("kind"));
        assertEquals("QUOTE", change.get("entity"));
        assertEquals((String) recorded.path("id"), change.get("id"));
        assertEquals(1, change.get("version"));
        assertEquals(6, change.size(), "names nothing but ids");
    }

    @Test
    void leadsThroughAllInOrderWhenFollowedByNext() {
        long start = position();
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            recorded.add(record().path("id"));
        }
        List<String> followed = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        long after = start;
        for (JsonPath page = changes(after, 2); !page.getList("items").isEmpty(); page = changes(after, 2)) {
            page.<Map<String, Object>>getList("items").forEach(change -> {
                positions.add(((Number) change.get("position")).longValue());
                if (change.get("entity").equals("QUOTE")) {
                    followed.add((String) change.get("id"));
                }
            });
            after = page.getLong("next");
        }

        assertEquals(recorded, followed);
        assertEquals(positions.stream().sorted().distinct().toList(), positions);
        assertEquals(after, changes(after, 2).getLong("next"), "stays where it is at the end");
        assertEquals(position(), after);
    }

    @Test
    void beginsAtTheBeginning() {
        JsonPath first = given().queryParam("limit", 1).get("/v1/changes").jsonPath();

        assertTrue(first.getLong("items[0].position") >= 1);
        assertEquals(first.getLong("items[0].position"), first.getLong("next"));
    }

    @Test
    void isEmptyBeyondTheEnd() {
        JsonPath page = changes(Long.MAX_VALUE, 1000);

        assertEquals(List.of(), page.getList("items"));
        assertEquals(Long.MAX_VALUE, page.getLong("next"));
    }
}
