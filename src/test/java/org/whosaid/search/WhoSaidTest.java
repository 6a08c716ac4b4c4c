package org.whosaid.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whosaid.Unique;
import org.whosaid.quote.QuoteBuilder;

@QuarkusTest
class WhoSaidTest {

    @BeforeEach
    void waitForTheIndex() {
        WordIndexing.awaitAll();
    }

    @Test
    void findsAMisquotedSentenceAndCreditsItToAnUnnamedSource() {
        ask("If we sit down to talk, Russia can raise concerns and we will share ours")
                .body("verdict", equalTo("VARIANT"))
                .body("matches[0].quotes[0].id", equalTo("017dfe56-2c00-7000-8000-000000000006"))
                .body("matches[0].quotes[0].speaker", nullValue())
                .body("matches[0].quotes[0].anonymity.level", equalTo("ON_REQUEST"))
                .body("matches[0].quotes[0].affiliation", equalTo("White House National Security Council"))
                .body("matches[0].exact", equalTo(false))
                .body("matches[0].score", lessThan(1f));
    }

    @Test
    void findsAPartOfAStatementExactly() {
        ask("that the military take part in the NATO talks")
                .body("verdict", equalTo("EXACT"))
                .body("matches[0].quotes.id", hasItem("017dfe56-2c00-7000-8000-000000000005"))
                .body("matches[0].span.start", equalTo(15));
    }

    @Test
    void saysThatWordsAreNotInTheRecordAndHowMuchIsHeld() {
        ask("Every citizen shall own seven purple elephants by Thursday " + Unique.word())
                .body("verdict", equalTo("NOT_IN_RECORD"))
                .body("matches", empty())
                .body("held.outlets", org.hamcrest.Matchers.greaterThan(1));
    }

    @Test
    void toleratesASlipInEveryTellingWord() {
        ask("swfit and brutel sanctoins in the event of such an atack")
                .body("verdict", equalTo("VARIANT"))
                .body("matches[0].quotes[0].id", equalTo("017dfe56-2c00-7000-8000-000000000009"));
    }

    @Test
    void checksAClaimAgainstASpeaker() {
        claim("the US response to this issue had so far been abstract", "Ryabkov")
                .body("verdict", equalTo("EXACT"));
        claim("the US response to this issue had so far been abstract", "Russian Foreign Ministry")
                .body("verdict", equalTo("ATTRIBUTED_TO_OTHERS"));
    }

    @Test
    void neverSaysWhetherAnUnnamedSourceIsTheSpeaker() {
        claim("There will be areas where we can move forward and areas where we disagree", "Ryabkov")
                .body("verdict", equalTo("ATTRIBUTED_TO_UNNAMED"))
                .body("matches[0].quotes[0].speaker", nullValue());
    }

    @Test
    void refusesWordsThatTellNothing() {
        given().queryParam("text", "it is what it is")
                .get("/v1/who-said")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:whosaid:problem:invalid-content"));
    }

    @Test
    void answersWithEachQuotesOwnCredit() {
        String words = "we shall build " + Unique.word() + " bridges over " + Unique.word();
        String named = QuoteBuilder.quote()
                .with("text", words)
                .speaker(Unique.person())
                .record();
        String unnamed = QuoteBuilder.quote()
                .with("text", words.toUpperCase(java.util.Locale.ROOT))
                .with("anonymous", true)
                .record();
        WordIndexing.awaitAll();
        ask(words)
                .body("verdict", equalTo("EXACT"))
                .body("matches.size()", equalTo(1))
                .body("matches[0].total", equalTo(2))
                .body("matches[0].quotes.find { it.id == '" + named + "' }.anonymous", equalTo(false))
                .body("matches[0].quotes.find { it.id == '" + unnamed + "' }.speaker", nullValue());
    }

    private static ValidatableResponse ask(String text) {
        return given().queryParam("text", text).get("/v1/who-said").then().statusCode(200);
    }

    private static ValidatableResponse claim(String text, String speaker) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("text", text, "speaker", speaker))
                .post("/v1/who-said")
                .then()
                .statusCode(200);
    }
}
