package org.whosaid.search;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import org.awaitility.Awaitility;

/** Lets a test wait until the index has everything that is recorded, as any client can. */
public final class WordIndexing {
    private WordIndexing() {}

    public static void awaitAll() {
        int position = given().get("/v1/record").path("position");
        Awaitility.await().until(() -> {
            Response answer = given().queryParam("q", "anything")
                    .queryParam("at-least", position)
                    .get("/v1/quotes");
            return answer.statusCode() == 200;
        });
    }
}
