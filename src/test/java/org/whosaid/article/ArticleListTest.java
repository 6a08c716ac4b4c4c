package org.whosaid.article;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.whosaid.quote.QuoteBuilder.quote;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whosaid.Unique;

/** Finding articles: by URL in any spelling, by publisher. */
@QuarkusTest
class ArticleListTest {
    private final String publisher = Unique.outlet();

    private String record(String url) {
        return quote().with("article", Map.of("url", url, "publisher", Map.of("name", publisher)))
                .send()
                .statusCode(201)
                .extract()
                .path("article.id");
    }

    @Test
    void findsByUrlInAnySpelling() {
        String url = Unique.url();
        String article = record(url);

        assertEquals(List.of(article), ids("url", url));
        assertEquals(List.of(article), ids("url", url.replace("https://news.", "HTTP://NEWS.") + "?utm_medium=x#part"));
        assertEquals(List.of(), ids("url", url + "?page=2"));
        assertEquals(List.of(), ids("url", Unique.url()));
    }

    @Test
    void findsByPublisherAndDeclaresWhomItTookItFor() {
        Set<String> articles = Set.of(record(Unique.url()), record(Unique.url()));
        JsonPath answer = given().queryParam("publisher", publisher.split(" ")[0])
                .get("/v1/articles")
                .jsonPath();

        assertEquals(articles, Set.copyOf(answer.getList("items.id")));
        assertEquals(publisher, answer.getString("resolved[0].matches[0].name"));
        String id = answer.getString("items[0].publisher.id");
        assertEquals(articles, Set.copyOf(ids("publisher", id)));
        assertEquals(List.of(), ids("publisher", UUID.randomUUID().toString()));
        assertEquals(List.of(), ids("publisher", publisher, "url", Unique.url()));
    }

    @Test
    void pagesLeadThroughAll() {
        Set<String> articles = Set.of(record(Unique.url()), record(Unique.url()), record(Unique.url()));
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("publisher", publisher).queryParam("limit", 1);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/articles")
                    .jsonPath();
            assertEquals(Map.of("value", 3, "exact", true), page.getMap("total"));
            walked.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertEquals(3, walked.size());
        assertEquals(articles, Set.copyOf(walked));
    }

    private static List<String> ids(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/articles").then().statusCode(200).extract().path("items.id");
    }
}
