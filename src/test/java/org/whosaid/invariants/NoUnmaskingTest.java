package org.whosaid.invariants;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.Bodies;
import org.whosaid.Log;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;
import org.whosaid.quote.QuoteBuilder;

/** Invariant 1: a speaker is present exactly when the source is named, and a refusal tells nothing of any name. */
@QuarkusTest
class NoUnmaskingTest {

    @Test
    void refusesANameBesideAnUnnamedSourceAlikeWhetherOrNotItIsKnown() {
        String known = Unique.person();
        String id = QuoteBuilder.quote()
                .speaker(known)
                .send()
                .statusCode(201)
                .extract()
                .path("speaker.id");
        refusals().forEach(quote -> {
            byte[] ofKnown = refusal(quote, Map.of("name", known, "printed", known), known);
            String other = Unique.person();
            byte[] ofOther = refusal(quote, Map.of("name", other, "printed", other), other);
            assertArrayEquals(ofKnown, ofOther);
            assertArrayEquals(ofKnown, refusal(quote, Map.of("id", id), known));
            assertArrayEquals(ofKnown, refusal(quote, Map.of("id", UUID.randomUUID()), known));
        });
    }

    @Test
    void createsNothingWhenItRefusesAndLogsNothingOfTheName() {
        int before = position();
        refusals().forEach(quote -> {
            String name = Unique.person();
            String outlet = Unique.outlet();
            String url = Unique.url();
            try (Log log = new Log()) {
                refusal(quote.copy().outlet(outlet).article(url), Map.of("name", name), name);
                assertFalse(log.text().contains(name), "the name was logged");
            }
            assertEquals(0, total("/v1/speakers", "q", name));
            assertEquals(0, total("/v1/outlets", "q", outlet));
            assertEquals(0, total("/v1/articles", "url", url));
        });
        assertEquals(before, position());
    }

    @Test
    void keepsTheSameSilenceAboutANameThatIsOnlyADescription() {
        String body = Bodies.text(QuoteBuilder.quote()
                .speaker("a senior Government SPOKESMAN")
                .refused(ProblemType.SPEAKER_IS_DESCRIPTION, "/speaker/name"));
        assertFalse(body.toLowerCase(java.util.Locale.ROOT).contains("senior"));
        assertTrue(body.contains("anonymous"), "points to what to send instead");
    }

    @Test
    void hasNoMemberForTheNameOfAnUnnamedSource() {
        for (String member : List.of("name", "speaker", "identity", "printed", "id")) {
            String name = Unique.person();
            String body = Bodies.text(QuoteBuilder.quote()
                    .with("anonymity", Map.of("level", "UNNAMED", member, name))
                    .refused(ProblemType.UNKNOWN_PROPERTY, "/anonymity/" + member));
            assertFalse(body.contains(name));
        }
    }

    @Test
    void takesTheRefusalOfTheCreditBeforeEveryOtherFault() {
        QuoteBuilder quote =
                QuoteBuilder.quote().with("anonymous", true).with("text", " ").without("outlet");
        quote.speaker(Unique.person()).refused(ProblemType.SPEAKER_NOT_ALLOWED, "/speaker");
    }

    private static Stream<QuoteBuilder> refusals() {
        return Stream.of(
                QuoteBuilder.quote().with("anonymous", true),
                QuoteBuilder.quote().descriptor("an official"),
                QuoteBuilder.quote().with("anonymity", Map.of("level", "UNNAMED")),
                QuoteBuilder.quote().with("anonymity", Map.of("level", "ON_REQUEST")),
                QuoteBuilder.quote().with("anonymity", Map.of("level", "UNCREDITED")),
                QuoteBuilder.quote().with("anonymity", Map.of("level", "NAMED")).with("anonymous", true),
                QuoteBuilder.quote()
                        .with("anonymity", Map.of("descriptor", "an official"))
                        .with("anonymous", false));
    }

    private static byte[] refusal(QuoteBuilder quote, Map<String, ?> speaker, String name) {
        byte[] body = quote.copy()
                .with("speaker", speaker)
                .send()
                .statusCode(422)
                .extract()
                .asByteArray();
        assertFalse(new String(body, java.nio.charset.StandardCharsets.UTF_8).contains(name));
        return body;
    }

    private static int total(String path, String parameter, String value) {
        return given().queryParam(parameter, value).get(path).then().extract().path("total.value");
    }

    private static int position() {
        return given().get("/v1/record").then().extract().path("position");
    }
}
