package org.whosaid.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.Unique;
import org.whosaid.quote.QuoteBuilder;

@QuarkusTest
class WordSearchTest {
    private static final String ARTICLE = "7e57a4c1-0000-4000-8000-000000000001";

    @BeforeEach
    void waitForTheIndex() {
        WordIndexing.awaitAll();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            talks january                   | 11
            TÄLKS                           | 1 2 5 6 11
            "NATO talks"                    | 5 11
            “nato talks”                    | 5 11
            sanctions OR abstract           | 4 9
            talks -nato                     | 1 6
            talks -"nato talks"             | 1 2 6
            mount*                          | 1
            mounting                        | 1
            discussing demand               | 3
            Russia’s                        | 2 6
            "russias activities"            | 6
            """)
    void findsByWordsOfTheSample(String q, String positions) {
        List<Integer> found =
                ask(Map.of("q", q, "article", ARTICLE, "limit", 100)).getList("items.position");
        assertEquals(
                List.of(positions.split(" ")),
                found.stream().sorted().map(String::valueOf).toList());
    }

    @Test
    void combinesWordsWithEveryOtherFilter() {
        assertEquals(
                List.of(3),
                ask(Map.of("q", "talks OR demands", "outlet", "RIA", "act", "CONFIRMATION", "article", ARTICLE))
                        .getList("items.position"));
        assertEquals(
                List.of(6),
                ask(Map.of("q", "concerns", "anonymous", "true", "said-from", "2021-12-27", "article", ARTICLE))
                        .getList("items.position"));
        assertEquals(
                List.of(4),
                ask(Map.of("q", "response", "role", "deputy foreign minister", "article", ARTICLE))
                        .getList("items.position"));
        assertEquals(
                List.of(),
                ask(Map.of("q", "response", "speaker", "Nobody Known")).getList("items"));
    }

    @Test
    void marksTheWordsThatMatched() {
        given().queryParam("q", "mounting tension")
                .queryParam("article", ARTICLE)
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .body("items[0].highlights.start", equalTo(List.of(81, 90)))
                .body("items[0].highlights.end", equalTo(List.of(89, 98)));
        given().queryParam("article", ARTICLE).get("/v1/quotes").then().body("items[0].highlights", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-said", "said", "-recorded", "recorded", "relevance"})
    void walksThroughAllHitsOnceInEveryOrder(String sort) {
        String word = Unique.word();
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            QuoteBuilder quote = QuoteBuilder.quote()
                    .with("text", word + " and " + Unique.word())
                    .with("position", 1 + i % 3);
            recorded.add((i % 3 == 0 ? quote : quote.said("2020-0" + (1 + i % 5))).record());
        }
        WordIndexing.awaitAll();
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("q", word).queryParam("sort", sort).queryParam("limit", 3);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get("/v1/quotes").then().statusCode(200).extract().jsonPath();
            assertEquals(11, page.getInt("total.value"));
            walked.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(11, walked.size());
        assertEquals(new HashSet<>(recorded), new HashSet<>(walked));
        if (!sort.equals("relevance")) {
            List<String> structured =
                    ask(Map.of("sort", sort, "id", recorded, "limit", 100)).getList("items.id");
            assertEquals(structured, walked);
        }
    }

    @Test
    void findsWhatWasJustRecordedAtItsPosition() {
        String word = Unique.word();
        String position = QuoteBuilder.quote()
                .with("text", "the " + word + " came")
                .send()
                .statusCode(201)
                .extract()
                .header("Whosaid-Position");
        given().queryParam("q", word)
                .queryParam("at-least", position)
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .body("total.value", equalTo(1));
    }

    @Test
    void saysThatTheIndexIsBehindAPositionThatIsNotThereYet() {
        given().queryParam("q", "talks")
                .queryParam("at-least", 9_000_000_000L)
                .get("/v1/quotes")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:whosaid:problem:index-behind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-talks", "-\"nato talks\" -x", "!!!", "OR"})
    void refusesAQueryThatFindsNothing(String q) {
        given().queryParam("q", q)
                .get("/v1/quotes")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:whosaid:problem:invalid-content"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a AND (b", "\"open", "OR talks OR", "*", "a:b^2~", "[x TO y]", "\\", "talks*-", "--talks"})
    void takesAnythingElseAsWords(String q) {
        int status = given().queryParam("q", q).get("/v1/quotes").statusCode();
        assertEquals(List.of("*", "\\", "--talks").contains(q) ? 422 : 200, status, q);
    }

    @Test
    void findsWordsInScriptsThatSetNoSpaces() {
        String id = QuoteBuilder.quote()
                .with("text", "我们将在下周举行会谈" + Unique.word())
                .with("language", "zh")
                .record();
        WordIndexing.awaitAll();
        given().queryParam("q", "举行会谈")
                .queryParam("id", id)
                .get("/v1/quotes")
                .then()
                .body("items.id", containsInAnyOrder(id));
        given().queryParam("q", "会谈举行")
                .queryParam("id", id)
                .get("/v1/quotes")
                .then()
                .body("total.value", equalTo(0));
    }

    @Test
    void stemsInTheLanguageOfTheQuote() {
        String german = QuoteBuilder.quote()
                .with("text", "die Verhandlungen wurden abgebrochen " + Unique.word())
                .with("language", "de")
                .record();
        WordIndexing.awaitAll();
        given().queryParam("q", "Verhandlung")
                .queryParam("id", german)
                .get("/v1/quotes")
                .then()
                .body("total.value", equalTo(1));
    }

    private static JsonPath ask(Map<String, ?> question) {
        return given().queryParams(question)
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
