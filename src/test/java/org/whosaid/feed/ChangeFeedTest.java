package org.whosaid.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.whosaid.Bodies;
import org.whosaid.Problem;
import org.whosaid.Together;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;
import org.whosaid.quote.QuoteBuilder;

@QuarkusTest
class ChangeFeedTest {

    @Test
    void tellsOfAQuoteAndOfNothingThatItNamedForTheFirstTime() {
        long before = last();
        ValidatableResponse answer = QuoteBuilder.quote()
                .speaker(Unique.person())
                .with("article", Map.of("url", Unique.url(), "publisher", Map.of("name", Unique.outlet())))
                .send()
                .statusCode(201);
        JsonNode page = after(before, 10);
        long position = Long.parseLong(answer.extract().header("Whosaid-Position"));
        assertEquals(
                Bodies.json(
                        """
                        {"items": [{"position": %s, "kind": "RECORDED", "entity": "QUOTE", "id": "%s", "version": 1, "at": "%s"}],
                         "next": %s}
                        """,
                        position,
                        answer.extract().path("id"),
                        page.at("/items/0/at").asText(),
                        position),
                page);
        Instant.parse(page.at("/items/0/at").asText());
        assertEquals(position, last());
    }

    @Test
    void tellsOfEveryWriteInItsOrderAndOfNoneThatChangedNothing() {
        long before = last();
        QuoteBuilder quote = QuoteBuilder.quote();
        List<ValidatableResponse> writes = new ArrayList<>();
        writes.add(create("speakers", Unique.person()));
        String outlet = Unique.outlet();
        writes.add(create("outlets", outlet));
        writes.add(quote.send());
        create("outlets", outlet).statusCode(200);
        quote.send().statusCode(200);
        quote.copy().said("2021").send().statusCode(409);
        writes.add(given().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"kind\": \"ONLINE\"}")
                .patch("/v1/outlets/" + writes.get(1).extract().path("id"))
                .then()
                .statusCode(200));
        given().queryParam("after", before)
                .get("/v1/changes")
                .then()
                .body("items.entity", contains("SPEAKER", "OUTLET", "QUOTE", "OUTLET"))
                .body("items.kind", contains("RECORDED", "RECORDED", "RECORDED", "CORRECTED"))
                .body("items.version", contains(1, 1, 1, 2))
                .body(
                        "items.id",
                        equalTo(writes.stream()
                                .map(write -> write.extract().path("id"))
                                .toList()))
                .body(
                        "items.position",
                        equalTo(writes.stream()
                                .map(write -> Integer.valueOf(write.extract().header("Whosaid-Position")))
                                .toList()));
    }

    @Test
    void answersWhereToAskNextOfAnEmptyStretch() {
        long last = last();
        assertEquals(Bodies.json("{\"items\": [], \"next\": %s}", last), after(last, 10));
        assertEquals(Bodies.json("{\"items\": [], \"next\": 9223372036854775807}"), after(Long.MAX_VALUE, 10));
    }

    @Test
    void missesNoEntryWhileEightWrite() {
        long before = last();
        AtomicInteger writing = new AtomicInteger(8);
        Map<String, Long> written = new ConcurrentHashMap<>();
        List<List<JsonNode>> read = Together.run(9, number -> {
            if (number == 8) {
                return follow(before, writing);
            }
            for (int i = 0; i < 12; i++) {
                ValidatableResponse answer = QuoteBuilder.quote().send().statusCode(201);
                written.put(
                        answer.extract().path("id"),
                        Long.valueOf(answer.extract().header("Whosaid-Position")));
            }
            writing.decrementAndGet();
            return List.<JsonNode>of();
        });
        List<JsonNode> entries = read.get(8);
        Map<String, Long> seen = new java.util.HashMap<>();
        long previous = before;
        for (JsonNode entry : entries) {
            assertTrue(entry.get("position").asLong() > previous, "positions grow");
            previous = entry.get("position").asLong();
            seen.put(entry.get("id").asText(), previous);
        }
        assertEquals(96, written.size());
        assertEquals(written, seen);
        Set<Long> positions = new HashSet<>(written.values());
        assertEquals(96, positions.size());
    }

    /** Reads in small pages as a follower does, until all writers have ended and nothing more comes. */
    private static List<JsonNode> follow(long from, AtomicInteger writing) {
        List<JsonNode> entries = new ArrayList<>();
        long next = from;
        while (true) {
            boolean over = writing.get() == 0;
            JsonNode page = after(next, 7);
            page.get("items").forEach(entries::add);
            next = page.get("next").asLong();
            if (over && page.get("items").isEmpty()) {
                return entries;
            }
        }
    }

    @Test
    void refusesWhatIsNoPosition() {
        for (String after : List.of("-1", "x", "9223372036854775808", "1.5", "")) {
            Problem.assertIs(
                    ProblemType.INVALID_PARAMETER,
                    given().queryParam("after", after).get("/v1/changes").then(),
                    "after");
        }
        Problem.assertIs(
                ProblemType.INVALID_PARAMETER,
                given().queryParam("limit", "1001").get("/v1/changes").then(),
                "limit");
    }

    private static ValidatableResponse create(String collection, String name) {
        return given().contentType("application/json")
                .body(Map.of("name", name))
                .post("/v1/" + collection)
                .then();
    }

    private static JsonNode after(long position, int limit) {
        return Bodies.of(given().queryParam("after", position)
                .queryParam("limit", limit)
                .get("/v1/changes")
                .then()
                .statusCode(200));
    }

    private static long last() {
        return Bodies.of(given().get("/v1/record").then()).get("position").asLong();
    }
}
