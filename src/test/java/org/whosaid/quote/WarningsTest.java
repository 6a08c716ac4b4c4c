package org.whosaid.quote;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.Unique;

/** What is accepted, but told to whoever records it; a later read does not repeat it. */
@QuarkusTest
class WarningsTest {

    @Test
    void warnsOfEliminationWhicheverComesFirst() {
        String first = Unique.url();
        QuoteBuilder.quote().article(first).with("anonymous", true).record();
        assertWarned("elimination", declined(first).send());

        String second = Unique.url();
        declined(second).record();
        assertWarned(
                "elimination",
                QuoteBuilder.quote().article(second).with("anonymous", true).send());
    }

    @Test
    void seesNoEliminationElsewhere() {
        String url = Unique.url();
        QuoteBuilder.quote().article(url).with("anonymous", true).record();
        assertNotWarned(declined(Unique.url()).send());
        assertNotWarned(QuoteBuilder.quote()
                .article(url)
                .speaker(Unique.person())
                .with("act", "DENIAL")
                .send());
        assertNotWarned(QuoteBuilder.quote()
                .article(url)
                .with("act", "DECLINED_COMMENT")
                .send());
    }

    @ParameterizedTest
    @ValueSource(strings = {"“%s”", "\"%s\"", "„%s“", "«%s»", "‘%s’", " “%s” "})
    void warnsOfOuterMarksAndKeepsThem(String form) {
        String text = form.formatted(Unique.text());
        ValidatableResponse answer = direct(text).send();
        assertWarned("outer-marks", answer);
        answer.body("text", equalTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "“%s", "“yes” and “%s”", "'%s”"})
    void seesNoOuterMarksWhereTheyAreNoPair(String form) {
        assertNotWarned(direct(form.formatted(Unique.text())).send());
    }

    @Test
    void seesNoOuterMarksOutsideDirectQuotes() {
        assertNotWarned(
                QuoteBuilder.quote().with("text", "“" + Unique.text() + "”").send());
    }

    private static QuoteBuilder declined(String url) {
        return QuoteBuilder.quote().article(url).speaker(Unique.person()).with("act", "DECLINED_COMMENT");
    }

    private static QuoteBuilder direct(String text) {
        return QuoteBuilder.quote().with("text", text).with("kind", "DIRECT");
    }

    private static void assertWarned(String type, ValidatableResponse answer) {
        answer.statusCode(201).body("warnings.type", contains(type));
        assertSameTagWhenRead(answer);
    }

    private static void assertNotWarned(ValidatableResponse answer) {
        answer.statusCode(201).body("$", not(hasKey("warnings")));
        assertSameTagWhenRead(answer);
    }

    private static void assertSameTagWhenRead(ValidatableResponse answer) {
        given().get(answer.extract().header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", answer.extract().header("ETag"))
                .body("$", not(hasKey("warnings")));
    }
}
