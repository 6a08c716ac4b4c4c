package org.whosaid.quote;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whosaid.Bodies;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;

/** Quotes joined by {@code continues} stand in one article and share one credit. */
@QuarkusTest
class ContinuesTest {
    private final String url = Unique.url();

    @Test
    void inheritsTheWholeSourceOfAnUnnamedQuote() {
        JsonNode first = Bodies.of(at(1).with(
                        "anonymity",
                        Map.of(
                                "level", "ON_REQUEST",
                                "descriptor", "officials, who refused to be named",
                                "reason", "to speak freely",
                                "groundRules", "BACKGROUND",
                                "group", true))
                .with("role", "officials")
                .with("affiliation", "Ministry of Tests")
                .send()
                .statusCode(201));
        JsonNode second = Bodies.of(continuing(2, byPosition(1)).send().statusCode(201));
        for (String member : new String[] {"speaker", "role", "affiliation", "anonymous", "anonymity"}) {
            assertEquals(first.get(member), second.get(member), member);
        }
        assertEquals(
                Bodies.json("{\"id\": \"%s\", \"position\": 1}", first.get("id").asText()), second.get("continues"));
    }

    @Test
    void inheritsTheSpeakerAndItsPrintedNameButKeepsARoleOfItsOwn() {
        String name = Unique.person();
        String first = at(1).with("speaker", Map.of("name", name, "printed", "Dr. " + name))
                .with("role", "minister")
                .with("affiliation", "Ministry of Tests")
                .record();
        continuing(2, byId(first))
                .with("role", "party leader")
                .send()
                .statusCode(201)
                .body("speaker.name", equalTo(name))
                .body("speaker.printed", equalTo("Dr. " + name))
                .body("anonymous", equalTo(false))
                .body("role", equalTo("party leader"))
                .body("affiliation", equalTo("Ministry of Tests"));
    }

    @Test
    void inheritsThroughAChain() {
        at(1).descriptor("a diplomat").record();
        continuing(2, byPosition(1)).record();
        continuing(3, byPosition(2))
                .send()
                .statusCode(201)
                .body("anonymity.descriptor", equalTo("a diplomat"))
                .body("continues.position", equalTo(2));
    }

    @Test
    void acceptsTheSameCreditSaidAgain() {
        String name = Unique.person();
        String named = at(1).speaker(name).record();
        continuing(2, byId(named)).speaker(name).send().statusCode(201);
        String unnamed = at(3).with("anonymous", true).record();
        continuing(4, byId(unnamed)).descriptor("the spokesman").send().statusCode(201);
    }

    @Test
    void refusesMixedCredit() {
        String named = at(1).speaker(Unique.person()).record();
        String unnamed = at(2).with("anonymous", true).record();
        String uncredited = at(3).record();
        assertMixed(continuing(9, byId(named)).with("anonymous", true));
        assertMixed(continuing(9, byId(named)).speaker(Unique.person()));
        assertMixed(continuing(9, byId(unnamed)).speaker(Unique.person()));
        assertMixed(continuing(9, byId(unnamed)).with("anonymity", Map.of("level", "ON_REQUEST")));
        assertMixed(continuing(9, byId(unnamed)).with("anonymity", Map.of("level", "UNCREDITED")));
        assertMixed(continuing(9, byId(uncredited)).speaker(Unique.person()));
        assertMixed(continuing(9, byId(uncredited)).with("anonymous", true));
    }

    @Test
    void refusesWhatIsNoEarlierQuoteOfTheArticle() {
        String later = at(7).with("anonymous", true).record();
        String elsewhere = QuoteBuilder.quote()
                .article(Unique.url())
                .with("anonymous", true)
                .record();
        String without = QuoteBuilder.quote().with("anonymous", true).record();
        assertUnknown(continuing(6, byId(later)));
        assertUnknown(continuing(6, byPosition(7)));
        assertUnknown(continuing(6, byPosition(5)));
        assertUnknown(continuing(6, byId(elsewhere)));
        assertUnknown(continuing(6, byId(without)));
        assertUnknown(continuing(6, byId(UUID.randomUUID().toString())));
    }

    @Test
    void refusesAPositionThatSeveralQuotesHave() {
        String one = at(1).descriptor("an official").record();
        at(1).descriptor("another official").record();
        assertUnknown(continuing(2, byPosition(1)));
        continuing(2, byId(one)).send().statusCode(201).body("anonymity.descriptor", equalTo("an official"));
    }

    @Test
    void needsEitherIdOrPosition() {
        continuing(2, Map.of()).refused(ProblemType.INVALID_CONTENT, "/continues");
        continuing(2, Map.of("id", UUID.randomUUID(), "position", 1))
                .refused(ProblemType.INVALID_CONTENT, "/continues");
    }

    private QuoteBuilder at(int position) {
        return QuoteBuilder.quote().article(url).position(position);
    }

    private QuoteBuilder continuing(int position, Map<String, ?> reference) {
        return at(position).with("continues", reference);
    }

    private static Map<String, ?> byPosition(int position) {
        return Map.of("position", position);
    }

    private static Map<String, ?> byId(String id) {
        return Map.of("id", id);
    }

    private static void assertMixed(QuoteBuilder quote) {
        quote.refused(ProblemType.MIXED_CREDIT, "/continues");
    }

    private static void assertUnknown(QuoteBuilder quote) {
        quote.refused(ProblemType.UNKNOWN_REFERENCE, "/continues");
    }
}
