package org.whosaid.invariants;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.Together;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;
import org.whosaid.quote.QuoteBuilder;

/** Invariant 6: the same quote sent again is the same quote, by its caller's key or by what it is. */
@QuarkusTest
class ResendingNeverDoublesTest {

    static Stream<QuoteBuilder> quotes() {
        return Stream.of(
                QuoteBuilder.quote(),
                QuoteBuilder.quote().speaker(Unique.person()).said("2021-12").with("role", "minister"),
                QuoteBuilder.quote().descriptor("an official").with("kind", "DIRECT"),
                QuoteBuilder.quote().article(Unique.url()).position(3).with("context", Map.of("before", "a")),
                QuoteBuilder.quote().with("article", Map.of("title", Unique.text(), "publishedAt", "2021-12-28")),
                QuoteBuilder.quote().with("relays", List.of(Map.of("name", Unique.outlet()))),
                QuoteBuilder.quote().with("ref", Unique.word()));
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void answersTheSameQuoteToTheSameRequest(QuoteBuilder quote) {
        ValidatableResponse first = quote.send().statusCode(201);
        quote.send()
                .statusCode(200)
                .header("ETag", first.extract().header("ETag"))
                .header("Location", nullValue())
                .header("Whosaid-Position", nullValue())
                .body(equalTo(first.extract().asString()));
    }

    @Test
    void answersTheSameQuoteToWhatWasReadBack() {
        String id = QuoteBuilder.quote()
                .article(Unique.url())
                .descriptor("an official")
                .said("2021")
                .record();
        Map<String, Object> read = given().get("/v1/quotes/" + id).jsonPath().getMap("");
        List.of("id", "statement", "status", "version", "recordedAt", "correctedAt", "disputes")
                .forEach(read::remove);
        QuoteBuilder again = QuoteBuilder.quote();
        read.forEach(again::with);
        again.send().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void refusesOtherContentAtTheSamePlaceAndTellsWhatIsThere() {
        for (QuoteBuilder quote :
                List.of(QuoteBuilder.quote(), QuoteBuilder.quote().article(Unique.url()))) {
            String id = quote.record();
            assertDiffers(id, quote.copy().speaker(Unique.person()));
            assertDiffers(id, quote.copy().with("anonymous", true));
            assertDiffers(id, quote.copy().with("kind", "DIRECT"));
            assertDiffers(id, quote.copy().said("2021"));
            assertDiffers(id, quote.copy().with("cue", "said"));
            assertDiffers(id, quote.copy().with("context", Map.of("before", "a")));
            quote.position(2).send().statusCode(201).body("id", not(equalTo(id)));
        }
    }

    @Test
    void tellsTheSameWordsElsewhereApart() {
        QuoteBuilder quote = QuoteBuilder.quote();
        String id = quote.record();
        quote.copy().outlet(Unique.outlet()).send().statusCode(201);
        String carried = quote.copy().article(Unique.url()).record();
        quote.copy().article(Unique.url()).send().statusCode(201);
        quote.send().statusCode(200).body("id", equalTo(id));
        given().get("/v1/quotes/" + carried).then().body("article.url", not(nullValue()));
    }

    @Test
    void takesTheOutletForContentWhereThereIsAnArticle() {
        QuoteBuilder quote = QuoteBuilder.quote().article(Unique.url());
        String id = quote.record();
        assertDiffers(id, quote.outlet(Unique.outlet()));
    }

    @Test
    void findsAQuoteByTheCallersRef() {
        QuoteBuilder quote = QuoteBuilder.quote().with("ref", Unique.word());
        String id = quote.record();
        quote.send()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("ref", equalTo(quote.members().get("ref")));
        assertDiffers(id, quote.copy().with("text", Unique.text()));
        assertDiffers(id, quote.copy().position(2));
        assertDiffers(id, quote.copy().with("cue", "said"));
    }

    @Test
    void keepsEveryRefUnderWhichAQuoteWasSent() {
        QuoteBuilder quote = QuoteBuilder.quote();
        String id = quote.record();
        for (String ref : List.of(Unique.word(), Unique.word())) {
            quote.with("ref", ref).send().statusCode(200).body("id", equalTo(id));
            assertDiffers(id, quote.copy().with("text", Unique.text()));
        }
    }

    @Test
    void recordsOnceWhatSixteenSendAtOnce() {
        for (QuoteBuilder quote : List.of(
                QuoteBuilder.quote(),
                QuoteBuilder.quote()
                        .article(Unique.url())
                        .speaker(Unique.person())
                        .with("relays", List.of(Map.of("name", Unique.outlet()))),
                QuoteBuilder.quote().with("ref", Unique.word()),
                QuoteBuilder.quote().with("article", Map.of("title", Unique.text())))) {
            List<ValidatableResponse> answers = Together.run(16, i -> quote.send());
            assertEquals(Map.of(200, 15L, 201, 1L), statuses(answers));
            assertEquals(
                    1,
                    answers.stream()
                            .map(answer -> answer.extract().asString())
                            .distinct()
                            .count());
        }
    }

    @Test
    void recordsOnceWhatComesUnderDifferentRefsAtOnce() {
        QuoteBuilder quote = QuoteBuilder.quote();
        List<ValidatableResponse> answers =
                Together.run(8, i -> quote.copy().with("ref", Unique.word()).send());
        assertEquals(Map.of(200, 7L, 201, 1L), statuses(answers));
    }

    @Test
    void recordsOneOfDifferentQuotesThatComeUnderOneRefAtOnce() {
        String ref = Unique.word();
        List<ValidatableResponse> answers =
                Together.run(8, i -> QuoteBuilder.quote().with("ref", ref).send());
        assertEquals(Map.of(409, 7L, 201, 1L), statuses(answers));
    }

    private static void assertDiffers(String existing, QuoteBuilder quote) {
        assertEquals(
                existing,
                quote.refused(ProblemType.CONTENT_DIFFERS, "")
                        .at("/existing/id")
                        .asText());
    }

    private static Map<Integer, Long> statuses(List<ValidatableResponse> answers) {
        return answers.stream()
                .map(answer -> answer.extract().statusCode())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
