package org.whosaid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.whosaid.search.SampleQuestions;

/** The packaged service on its embedded database, with the sample article: starts, answers, records. */
@QuarkusIntegrationTest
class PackagedServiceIT extends SampleQuestions {

    @Test
    void holdsTheWholeSample() {
        given().queryParam("article", ARTICLE).get("/v1/quotes").then().body("total.value", equalTo(11));
    }

    @Test
    void recordsAQuoteAndReadsItBack() {
        String body = """
                {"text": "There will be areas where we disagree", "outlet": {"name": "White House"}}
                """;
        String id = given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/quotes")
                .then()
                .statusCode(201)
                .body("outlet.id", equalTo("0c71e700-0000-4000-8000-000000000002"))
                .extract()
                .path("id");
        given().get("/v1/quotes/" + id)
                .then()
                .statusCode(200)
                .body("text", equalTo("There will be areas where we disagree"));
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/quotes")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void showsItsContractInSwaggerUi() {
        given().get("/openapi").then().statusCode(200).body(notNullValue());
        given().get("/swagger-ui/").then().statusCode(200);
    }
}
