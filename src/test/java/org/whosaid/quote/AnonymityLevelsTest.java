package org.whosaid.quote;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.Unique;

/** What every combination of level, boolean, descriptor and speaker amounts to. */
@QuarkusTest
class AnonymityLevelsTest {
    private static final Map<String, Boolean> ANONYMOUS = new LinkedHashMap<>();

    static {
        ANONYMOUS.put("NAMED", false);
        ANONYMOUS.put("UNNAMED", true);
        ANONYMOUS.put("ON_REQUEST", true);
        ANONYMOUS.put("UNCREDITED", null);
    }

    /** The last four columns: with neither descriptor nor speaker, with either, with both. A dash is absent, and null alike. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -          | -     | UNCREDITED       | UNNAMED          | NAMED               | speaker-not-allowed
            -          | true  | UNNAMED          | UNNAMED          | speaker-not-allowed | speaker-not-allowed
            -          | false | speaker-required | speaker-required | NAMED               | invalid-content
            NAMED      | -     | speaker-required | speaker-required | NAMED               | invalid-content
            NAMED      | true  | speaker-required | speaker-required | invalid-content     | invalid-content
            NAMED      | false | speaker-required | speaker-required | NAMED               | invalid-content
            UNNAMED    | -     | UNNAMED          | UNNAMED          | speaker-not-allowed | speaker-not-allowed
            UNNAMED    | true  | UNNAMED          | UNNAMED          | speaker-not-allowed | speaker-not-allowed
            UNNAMED    | false | invalid-content  | invalid-content  | speaker-not-allowed | speaker-not-allowed
            ON_REQUEST | -     | ON_REQUEST       | ON_REQUEST       | speaker-not-allowed | speaker-not-allowed
            ON_REQUEST | true  | ON_REQUEST       | ON_REQUEST       | speaker-not-allowed | speaker-not-allowed
            ON_REQUEST | false | invalid-content  | invalid-content  | speaker-not-allowed | speaker-not-allowed
            UNCREDITED | -     | UNCREDITED       | invalid-content  | speaker-not-allowed | speaker-not-allowed
            UNCREDITED | true  | invalid-content  | invalid-content  | speaker-not-allowed | speaker-not-allowed
            UNCREDITED | false | invalid-content  | invalid-content  | speaker-not-allowed | speaker-not-allowed
            """)
    void tellsTheLevelOrRefuses(
            String level, String anonymous, String neither, String descriptor, String speaker, String both) {
        for (QuoteBuilder quote : with(level, anonymous)) {
            String name = Unique.person();
            assertOutcome(neither, quote.copy(), name);
            assertOutcome(descriptor, described(quote), name);
            assertOutcome(speaker, quote.copy().speaker(name), name);
            assertOutcome(both, described(quote).speaker(name), name);
        }
    }

    private static List<QuoteBuilder> with(String level, String anonymous) {
        List<QuoteBuilder> quotes = new ArrayList<>();
        QuoteBuilder quote = QuoteBuilder.quote();
        if (!level.equals("-")) {
            quote.with("anonymity", Map.of("level", level));
        }
        if (anonymous.equals("-")) {
            quotes.add(quote.copy());
            quotes.add(quote.with("anonymous", null));
        } else {
            quotes.add(quote.with("anonymous", Boolean.valueOf(anonymous)));
        }
        return quotes;
    }

    @SuppressWarnings("unchecked")
    private static QuoteBuilder described(QuoteBuilder quote) {
        Map<String, Object> anonymity = new LinkedHashMap<>(
                (Map<String, Object>) quote.members().getOrDefault("anonymity", Map.of("level", "")));
        anonymity.remove("level", "");
        anonymity.put("descriptor", "a senior official");
        return quote.copy().with("anonymity", anonymity);
    }

    private static void assertOutcome(String expected, QuoteBuilder quote, String name) {
        ValidatableResponse answer = quote.with("text", Unique.text()).send();
        if (!ANONYMOUS.containsKey(expected)) {
            answer.statusCode(422).body("type", endsWith(":" + expected));
            assertFalse(answer.extract().asString().contains(name));
            return;
        }
        answer.statusCode(201)
                .body("anonymity.level", equalTo(expected))
                .body("anonymous", equalTo(ANONYMOUS.get(expected)))
                .body(
                        "anonymity.groundRules",
                        equalTo(expected.contains("N_R") || expected.equals("UNNAMED") ? "UNSTATED" : null))
                .body("speaker.name", equalTo(expected.equals("NAMED") ? name : null));
    }
}
