package org.whosaid.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whosaid.Bodies;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;
import org.whosaid.quote.QuoteBuilder;

/** Which article a reference means: by URL in any spelling, else by its facts; what it adds completes, what it denies is refused. */
@QuarkusTest
class ArticleIdentityTest {

    @Test
    void takesEverySpellingOfAUrlForTheSameArticle() {
        String path = Unique.word() + "?id=1";
        String first = "https://News.Example/" + path;
        String id = carrying(Map.of("url", first)).statusCode(201).extract().path("article.id");
        for (String spelling : List.of(
                "https://news.example/" + path,
                "HTTPS://NEWS.EXAMPLE/" + path,
                "http://news.example/" + path,
                "http://news.example:80/" + path,
                "https://news.example:443/" + path,
                "https://news.example/a/../" + path,
                "https://news.example/" + path + "#top",
                "https://news.example/" + path + "&utm_source=x&utm_medium=y",
                "https://news.example/" + path + "&fbclid=abc")) {
            carrying(Map.of("url", spelling))
                    .statusCode(201)
                    .body("article.id", equalTo(id))
                    .body("article.url", equalTo(first));
            given().queryParam("url", spelling).get("/v1/articles").then().body("items.id", contains(id));
        }
        for (String other : List.of(
                "https://news.example:8443/" + path,
                "https://www.news.example/" + path,
                "https://news.example/" + path + "2",
                "https://news.example/" + path + "&page=2",
                "https://news.example/" + path.toUpperCase(java.util.Locale.ROOT))) {
            carrying(Map.of("url", other)).statusCode(201).body("article.id", not(equalTo(id)));
        }
    }

    @Test
    void tellsArticlesWithoutAUrlByTheirFacts() {
        String title = Unique.text();
        String publisher = Unique.outlet();
        Map<String, Object> facts =
                Map.of("title", title, "publisher", Map.of("name", publisher), "publishedAt", "2021-12-28");
        String id = carrying(facts).statusCode(201).extract().path("article.id");
        carrying(facts).statusCode(201).body("article.id", equalTo(id));
        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("title", title),
                Map.of("title", title + ".", "publisher", Map.of("name", publisher), "publishedAt", "2021-12-28"),
                Map.of("title", title, "publisher", Map.of("name", Unique.outlet()), "publishedAt", "2021-12-28"),
                Map.of("title", title, "publisher", Map.of("name", publisher), "publishedAt", "2021-12-29"),
                Map.of(
                        "title",
                        title,
                        "publisher",
                        Map.of("name", publisher),
                        "publishedAt",
                        "2021-12-28T00:00:00Z"))) {
            carrying(other).statusCode(201).body("article.id", not(equalTo(id)));
        }
    }

    @Test
    void isCompletedByNewFactsAndTellsTheFeed() {
        String url = Unique.url();
        String id = carrying(Map.of("url", url)).extract().path("article.id");
        int before = given().get("/v1/record").path("position");
        String publisher = Unique.outlet();
        ValidatableResponse answer = carrying(Map.of(
                        "url",
                        url,
                        "title",
                        "Talks",
                        "publisher",
                        Map.of("name", publisher),
                        "publishedAt",
                        "2021-12-28"))
                .statusCode(201)
                .body("article.id", equalTo(id))
                .body("article.title", equalTo("Talks"))
                .body("article.publisher.name", equalTo(publisher))
                .body("article.publishedAt", equalTo("2021-12-28"));
        given().get("/v1/articles/" + id).then().body("title", equalTo("Talks")).body("version", equalTo(2));
        given().queryParam("after", before)
                .get("/v1/changes")
                .then()
                .body("items.kind", contains("RECORDED", "CORRECTED"))
                .body("items.entity", contains("QUOTE", "ARTICLE"))
                .body("items[0].id", equalTo(answer.extract().path("id")))
                .body("items[1].id", equalTo(id))
                .body("items[1].version", equalTo(2));
    }

    @Test
    void isCompletedByAQuoteThatIsThereAlreadyToo() {
        QuoteBuilder quote = QuoteBuilder.quote().article(Unique.url());
        quote.record();
        String url = (String) ((Map<?, ?>) quote.members().get("article")).get("url");
        quote.with("article", Map.of("url", url, "title", "Talks"))
                .send()
                .statusCode(200)
                .body("article.title", equalTo("Talks"));
    }

    @Test
    void refusesFactsThatContradict() {
        String url = Unique.url();
        Map<String, Object> facts = Map.of(
                "url",
                url,
                "title",
                "Talks",
                "publisher",
                Map.of("name", Unique.outlet()),
                "publishedAt",
                "2021-12-28");
        String id = carrying(facts).extract().path("article.id");
        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("url", url, "title", "Other talks"),
                Map.of("url", url, "publisher", Map.of("name", Unique.outlet())),
                Map.of("url", url, "publishedAt", "2021-12-29"),
                Map.of("url", url, "publishedAt", "2021-12-28T00:00:00Z"),
                Map.of("id", id, "url", Unique.url()),
                Map.of("id", id, "title", "Other talks"))) {
            assertConflict(id, other);
        }
        carrying(Map.of("id", id)).statusCode(201).body("article.title", equalTo("Talks"));
        carrying(Map.of("id", id, "url", url + "#a")).statusCode(201).body("article.url", equalTo(url));
        carrying(Map.of("url", url, "title", "Talks")).statusCode(201);
    }

    @Test
    void refusesACompletionThatWouldMakeItAnotherArticle() {
        String url = Unique.url();
        String withUrl = carrying(Map.of("url", url)).extract().path("article.id");
        String title = Unique.text();
        String undated = carrying(Map.of("title", title)).extract().path("article.id");
        String dated = carrying(Map.of("title", title, "publishedAt", "2021-12-28"))
                .extract()
                .path("article.id");
        assertConflict(withUrl, Map.of("id", undated, "url", url));
        assertConflict(dated, Map.of("id", undated, "publishedAt", "2021-12-28"));
    }

    @Test
    void refusesAnUnknownId() {
        QuoteBuilder.quote()
                .with("article", Map.of("id", UUID.randomUUID()))
                .refused(ProblemType.UNKNOWN_REFERENCE, "/article/id");
    }

    private static void assertConflict(String existing, Map<String, ?> article) {
        JsonNode problem =
                QuoteBuilder.quote().with("article", article).refused(ProblemType.CONTENT_DIFFERS, "/article");
        assertEquals(Bodies.json("{\"id\": \"%s\"}", existing), problem.get("existing"));
    }

    private static ValidatableResponse carrying(Map<String, ?> article) {
        return QuoteBuilder.quote().with("article", article).send();
    }
}
