package org.whosaid.invariants;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;
import org.whosaid.quote.QuoteBuilder;

/** Invariant 2: equal words are one statement, and nothing else follows from that. */
@QuarkusTest
class StatementsGroupByWordingOnlyTest {

    @Test
    void groupsEqualFoldedWordsOfAnyOutletAndSource() {
        String text = Unique.text();
        String statement = statement(QuoteBuilder.quote().with("text", text));
        for (String form : List.of("“%s.”", "%s!", " %s\n")) {
            QuoteBuilder.quote()
                    .with("text", form.formatted(text.toUpperCase(java.util.Locale.ROOT)))
                    .speaker(Unique.person())
                    .send()
                    .statusCode(201)
                    .body("statement", equalTo(statement));
        }
        QuoteBuilder.quote().with("text", text + " not").send().body("statement", not(equalTo(statement)));
    }

    @Test
    void neverFillsOneQuotesMissingNameFromAnother() {
        String text = Unique.text();
        String name = Unique.person();
        String named = QuoteBuilder.quote().with("text", text).speaker(name).record();
        String unnamed =
                QuoteBuilder.quote().with("text", text).with("anonymous", true).record();
        String uncredited = QuoteBuilder.quote().with("text", text).record();
        given().get("/v1/quotes/" + unnamed).then().body("speaker", nullValue()).body("anonymous", equalTo(true));
        given().get("/v1/quotes/" + uncredited)
                .then()
                .body("speaker", nullValue())
                .body("anonymous", nullValue());
        given().queryParam("speaker", name).get("/v1/quotes").then().body("items.id", equalTo(List.of(named)));
        given().queryParam("statement", statementOf(named))
                .get("/v1/quotes")
                .then()
                .body("items.id", containsInAnyOrder(named, unnamed, uncredited));
    }

    @Test
    void neverLinksUnnamedSourcesOfOneDescription() {
        String url = Unique.url();
        String descriptor = "a senior " + Unique.word() + " official";
        QuoteBuilder.quote().article(url).descriptor(descriptor).record();
        QuoteBuilder.quote()
                .article(url)
                .position(2)
                .descriptor(descriptor)
                .send()
                .statusCode(201)
                .body("continues", nullValue())
                .body("speaker", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a spokesman", "Officials", "sources", "two people familiar with the matter", "A senior official"
            })
    void refusesASpeakerThatIsOnlyADescription(String name) {
        QuoteBuilder.quote().speaker(name).refused(ProblemType.SPEAKER_IS_DESCRIPTION, "/speaker/name");
        org.whosaid.Problem.assertIs(
                ProblemType.SPEAKER_IS_DESCRIPTION,
                given().contentType("application/json")
                        .body(Map.of("name", name))
                        .post("/v1/speakers")
                        .then(),
                "/name");
    }

    @Test
    void neverTakesAStatementFromTheCaller() {
        QuoteBuilder.quote()
                .with("statement", "017dfe56-2c00-7000-8000-000000000004")
                .refused(ProblemType.UNKNOWN_PROPERTY, "/statement");
    }

    private static String statement(QuoteBuilder quote) {
        return statementOf(quote.record());
    }

    private static String statementOf(String id) {
        return given().get("/v1/quotes/" + id).then().extract().path("statement");
    }
}
