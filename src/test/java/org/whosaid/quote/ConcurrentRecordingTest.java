package org.whosaid.quote;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.Together;
import org.whosaid.Unique;

/** Many callers at once: nothing is made twice, nobody waits for somebody who waits for them, and all succeed. */
@QuarkusTest
class ConcurrentRecordingTest {

    @Test
    void makesOneSpeakerOfANameThatManyQuotesBring() {
        String name = Unique.person();
        assertOne("speaker.id", Set.of(201), Together.run(16, i -> QuoteBuilder.quote()
                .speaker(i % 2 == 0 ? name : name.toUpperCase(java.util.Locale.ROOT))
                .send()));
        assertEquals(1, total("speakers", name));
    }

    @Test
    void makesOneOutletOfANameThatManyQuotesBring() {
        String name = Unique.outlet();
        assertOne("outlet.id", Set.of(201), Together.run(16, i -> QuoteBuilder.quote()
                .outlet(name)
                .send()));
        assertEquals(1, total("outlets", name));
    }

    @Test
    void makesOneArticleOfAUrlThatManyQuotesBring() {
        String url = Unique.url();
        assertOne("article.id", Set.of(201), Together.run(16, i -> QuoteBuilder.quote()
                .article(url + "#" + i)
                .send()));
        String title = Unique.text();
        assertOne("article.id", Set.of(201), Together.run(16, i -> QuoteBuilder.quote()
                .with("article", Map.of("title", title))
                .send()));
    }

    @Test
    void makesOneEntityOfANameThatManyCreate() {
        for (String path : List.of("/v1/speakers", "/v1/outlets")) {
            String name = Unique.person();
            List<ValidatableResponse> answers = Together.run(16, i -> given().contentType("application/json")
                    .body(Map.of("name", name))
                    .post(path)
                    .then());
            assertOne("id", Set.of(200, 201), answers);
            assertEquals(
                    1,
                    answers.stream()
                            .filter(answer -> answer.extract().statusCode() == 201)
                            .count());
        }
    }

    @Test
    void makesOneSpeakerWhenSomeCreateItAndSomeQuoteIt() {
        String name = Unique.person();
        List<String> ids = Together.run(
                16,
                i -> i % 2 == 0
                        ? given().contentType("application/json")
                                .body(Map.of("name", name))
                                .post("/v1/speakers")
                                .then()
                                .extract()
                                .path("id")
                        : QuoteBuilder.quote().speaker(name).send().extract().path("speaker.id"));
        assertEquals(1, ids.stream().distinct().count());
    }

    @Test
    void neverDeadlocksOverNewOutletsThatComeInAnyOrder() {
        for (int round = 0; round < 4; round++) {
            List<String> outlets =
                    Stream.generate(Unique::outlet).limit(8).collect(Collectors.toCollection(ArrayList::new));
            String shared = Unique.url();
            String speaker = Unique.person();
            List<ValidatableResponse> answers = Together.run(16, i -> {
                List<String> order = new ArrayList<>(outlets);
                Collections.shuffle(order, new Random(i));
                return QuoteBuilder.quote()
                        .outlet(order.get(0))
                        .speaker(speaker)
                        .with(
                                "relays",
                                order.subList(1, 6).stream()
                                        .map(name -> Map.of("name", name))
                                        .toList())
                        .with(
                                "article",
                                Map.of(
                                        "url",
                                        i % 2 == 0 ? shared : Unique.url(),
                                        "publisher",
                                        Map.of("name", outlets.get(7))))
                        .send();
            });
            assertOne("article.publisher.id", Set.of(201), answers);
        }
    }

    @Test
    void neverDeadlocksWithCorrectionsOfTheArticle() {
        for (int round = 0; round < 4; round++) {
            String url = Unique.url();
            String article = QuoteBuilder.quote().article(url).send().extract().path("article.id");
            String publisher = Unique.outlet();
            List<Integer> statuses = Together.run(16, i -> (i % 2 == 0
                            ? QuoteBuilder.quote()
                                    .article(url)
                                    .outlet(publisher)
                                    .send()
                            : given().contentType("application/merge-patch+json")
                                    .header("If-Match", "*")
                                    .body(Map.of("publisher", Map.of("name", publisher)))
                                    .patch("/v1/articles/" + article)
                                    .then())
                    .extract()
                    .statusCode());
            assertEquals(8, Collections.frequency(statuses, 201), statuses::toString);
            assertEquals(8, Collections.frequency(statuses, 200), statuses::toString);
        }
    }

    private static void assertOne(String path, Set<Integer> statuses, List<ValidatableResponse> answers) {
        assertEquals(
                Set.of(),
                answers.stream()
                        .map(answer -> answer.extract().statusCode())
                        .filter(status -> !statuses.contains(status))
                        .collect(Collectors.toSet()));
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.extract().path(path).toString())
                        .distinct()
                        .count());
    }

    private static int total(String collection, String name) {
        return given().queryParam("q", name)
                .get("/v1/" + collection)
                .then()
                .extract()
                .path("total.value");
    }
}
