package org.whosaid.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The contract is served as it is written, and shown. */
@QuarkusTest
class ContractServedTest {

    @Test
    void servesTheContractAsItIsWritten() throws JsonProcessingException {
        String served = given().queryParam("format", "JSON")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JsonNode contract = new ObjectMapper().readTree(served);
        assertEquals(new ObjectMapper().readTree(Contract.ROOT.toString()), contract);
    }

    @Test
    void showsTheContractInSwaggerUi() {
        given().get("/swagger-ui/").then().statusCode(200).body(containsString("/openapi"));
    }
}
