package org.whosaid.invariants;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.Bodies;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;
import org.whosaid.quote.QuoteBuilder;

/** Invariant 4: words come back code point for code point. */
@QuarkusTest
class TextIsKeptAsPrintedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "That’s what diplomacy is about. “",
                "$\u00a0300 million",
                "Cafe\u0301 and Caf\u00e9, \u212b and \u00c5, \ufb01",
                "C1 \u0080\u0085\u009f controls, C0 \u0001\u001f\u007f too",
                "a line\nbreak",
                "a line\r\nbreak and a lone\rone, \u2028 and \u2029",
                "\ttab and trailing space ",
                " leading space",
                "beyond the BMP: 😀 👩‍👩‍👧 🇺🇦 𝒳 \ud840\udc00",
                "zero\u200bwidth\u200c\u200d\u2060\ufeff and soft\u00adhyphen",
                "\ufeffbyte order mark first",
                "\u200fשלום \u202eabc\u202c\u2067x\u2069 العربيّة",
                "noncharacters \ufffe \uffff \ufdd0",
                "replacement \ufffd",
                "\\u0041 \\n <b>&amp;</b> ' \" / % _ %s {} $1 --;",
                "ﷺ ½ ① ẞ ı İ",
            })
    void keeps(String words) {
        assertKept(words + " " + Unique.word(), words);
    }

    @Test
    void keepsAnyWellFormedText() {
        JqwikSession.run(() -> texts().sampleStream()
                .limit(100)
                .forEach(words -> assertKept("x" + words + Unique.word(), words.isEmpty() ? null : words)));
    }

    @Test
    void takesTwentyThousandCodePointsHoweverWideAndNoMore() {
        String mark = Unique.word();
        String longest = "😀".repeat(20_000 - mark.length()) + mark;
        assertKept(longest, "😀".repeat(2_000));
        QuoteBuilder.quote().with("text", longest + "😀").refused(ProblemType.INVALID_CONTENT, "/text");
        QuoteBuilder.quote()
                .with("context", Map.of("before", "😀".repeat(2_001)))
                .refused(ProblemType.INVALID_CONTENT, "/context/before");
    }

    @Test
    void countsSpansInCodePoints() {
        String text = "😀😀 “ab” 𝒳 " + Unique.word();
        List<Map<String, Integer>> spans = List.of(Map.of("start", 4, "end", 6), Map.of("start", 8, "end", 9));
        QuoteBuilder.quote()
                .with("text", text)
                .with("verbatim", spans)
                .send()
                .statusCode(201)
                .body("kind", org.hamcrest.Matchers.equalTo("MIXED"))
                .body("verbatim", org.hamcrest.Matchers.equalTo(spans));
        int length = text.codePointCount(0, text.length());
        QuoteBuilder.quote()
                .with("text", text)
                .with("verbatim", List.of(Map.of("start", 0, "end", length + 1)))
                .refused(ProblemType.INVALID_CONTENT, "/verbatim/0");
        QuoteBuilder.quote()
                .with("text", text)
                .with("verbatim", List.of(Map.of("start", 0, "end", length)))
                .send()
                .statusCode(201)
                .body("kind", org.hamcrest.Matchers.equalTo("DIRECT"));
    }

    @Test
    void takesTextsThatOnlyFoldAlikeForDifferentTexts() {
        QuoteBuilder quote = QuoteBuilder.quote().with("text", "Cafe\u0301 " + Unique.word());
        String first = quote.record();
        String composed = ((String) quote.members().get("text")).replace("e\u0301", "\u00e9");
        String second = quote.with("text", composed).record();
        assertEquals(
                given().get("/v1/quotes/" + first).path("statement").toString(),
                given().get("/v1/quotes/" + second).path("statement").toString());
    }

    private static void assertKept(String text, String around) {
        ValidatableResponse answer = QuoteBuilder.quote()
                .with("text", text)
                .with("context", java.util.Collections.singletonMap("before", around))
                .send();
        answer.statusCode(201);
        assertSame(text, around, Bodies.of(answer));
        assertSame(
                text,
                around,
                Bodies.of(
                        given().get(answer.extract().header("Location")).then().statusCode(200)));
    }

    private static void assertSame(String text, String around, JsonNode body) {
        assertEquals(text, body.get("text").asText());
        assertEquals(around, body.at("/context/before").asText(null));
    }

    private static Arbitrary<String> texts() {
        Arbitrary<Integer> any = Arbitraries.integers().between(1, 0x10FFFF);
        Arbitrary<Integer> near = Arbitraries.integers().between(1, 0x3000);
        return Arbitraries.oneOf(any, near)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .list()
                .ofMaxSize(60)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
