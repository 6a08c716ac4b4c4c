package org.whosaid.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whosaid.Bodies;
import org.whosaid.Problem;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;
import org.whosaid.quote.QuoteBuilder;

@QuarkusTest
class ArticleResourceTest {
    private final String url = Unique.url();
    private final String publisher = Unique.outlet();
    private String quote;
    private String id;

    @BeforeEach
    void record() {
        ValidatableResponse answer = QuoteBuilder.quote()
                .with("article", Map.of("url", url, "title", "Talks", "publisher", Map.of("name", publisher)))
                .send()
                .statusCode(201);
        quote = answer.extract().path("id");
        id = answer.extract().path("article.id");
    }

    @Test
    void readsTheArticleWhole() {
        ValidatableResponse answer = read();
        assertEquals(Bodies.json("""
                        {"id": "%s", "url": "%s", "title": "Talks", "publisher": {"id": "%s", "name": "%s"},
                         "publishedAt": null, "version": 1}
                        """, id, url, answer.extract().path("publisher.id"), publisher), Bodies.of(answer));
        given().header("If-None-Match", answer.extract().header("ETag"))
                .get("/v1/articles/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void changesNothingWithoutThePresentTag() {
        String tag = read().extract().header("ETag");
        Problem.assertIs(ProblemType.PRECONDITION_REQUIRED, patch(null, "{\"title\": \"B\"}"), "If-Match");
        Problem.assertIs(ProblemType.PRECONDITION_FAILED, patch("\"0\"", "{\"title\": \"B\"}"), "If-Match");
        patch(tag, "{\"title\": \"B\"}")
                .statusCode(200)
                .body("title", equalTo("B"))
                .body("version", equalTo(2));
        Problem.assertIs(ProblemType.PRECONDITION_FAILED, patch(tag, "{\"title\": \"C\"}"), "If-Match");
        patch("*", "{\"title\": \"D\"}").statusCode(200).body("version", equalTo(3));
    }

    @Test
    void carriesANewPublisherToTheQuotesAndTheirLists() {
        String other = Unique.outlet();
        patch("*", "{\"publisher\": {\"name\": \"" + other + "\"}}")
                .statusCode(200)
                .body("publisher.name", equalTo(other));
        given().get("/v1/quotes/" + quote)
                .then()
                .body("article.publisher.name", equalTo(other))
                .body("version", equalTo(1));
        assertQuotesOf(other, true);
        assertQuotesOf(publisher, false);
        QuoteBuilder.quote().article(url).send().statusCode(201).body("article.publisher.name", equalTo(other));
    }

    @Test
    void takesThePublisherAwayWithNull() {
        patch("*", "{\"publisher\": null, \"publishedAt\": \"2021-12-28T10:00:00.1234Z\"}")
                .statusCode(200)
                .body("publisher", equalTo(null))
                .body("publishedAt", equalTo("2021-12-28T10:00:00.123Z"));
        assertQuotesOf(publisher, false);
    }

    @Test
    void writesNothingWhenNothingChanges() {
        String tag = read().extract().header("ETag");
        patch(tag, "{\"title\": \"Talks\"}")
                .statusCode(200)
                .header("ETag", tag)
                .header("Whosaid-Position", equalTo(null))
                .body("version", equalTo(1));
    }

    @Test
    void refusesToBecomeAnotherArticleOrNone() {
        String taken = Unique.url();
        String other = QuoteBuilder.quote().article(taken).send().extract().path("article.id");
        assertEquals(
                other,
                Problem.assertIs(ProblemType.CONTENT_DIFFERS, patch("*", "{\"url\": \"" + taken + "#a\"}"), "")
                        .at("/existing/id")
                        .asText());
        Problem.assertIs(ProblemType.INVALID_CONTENT, patch("*", "{\"url\": null, \"title\": null}"), "");
        Problem.assertIs(ProblemType.INVALID_CONTENT, patch("*", "{\"publishedAt\": \"2021\"}"), "/publishedAt");
        Problem.assertIs(ProblemType.UNKNOWN_PROPERTY, patch("*", "{\"titel\": \"B\"}"), "/titel");
        Problem.assertIs(ProblemType.UNKNOWN_PROPERTY, patch("*", "{\"titel\": null}"), "/titel");
        Problem.assertIs(ProblemType.UNKNOWN_PROPERTY, patch("*", "{\"id\": \"" + other + "\"}"), "/id");
        Problem.assertIs(ProblemType.MALFORMED_BODY, patch("*", "[]"));
    }

    @Test
    void knowsNoOther() {
        Problem.assertIs(
                ProblemType.NOT_FOUND,
                given().get("/v1/articles/" + UUID.randomUUID()).then());
        Problem.assertIs(
                ProblemType.INVALID_PARAMETER,
                given().get("/v1/articles/1-1-1-1-1").then(),
                "id");
    }

    private ValidatableResponse read() {
        return given().get("/v1/articles/" + id).then().statusCode(200);
    }

    private ValidatableResponse patch(String ifMatch, String body) {
        var request = given().contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/v1/articles/" + id)
                .then();
    }

    private void assertQuotesOf(String outlet, boolean there) {
        given().queryParam("publisher", outlet)
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .body("items.id", there ? contains(quote) : empty());
    }
}
