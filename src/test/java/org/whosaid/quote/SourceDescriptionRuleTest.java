package org.whosaid.quote;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;

/** What describes an unnamed source must not name a person of the record: the rule against self-made unmasking. */
@QuarkusTest
class SourceDescriptionRuleTest {

    @BeforeEach
    void knowPersons() {
        for (String name : List.of("Joe Biden", "Jill Biden", "Theresa May")) {
            know(Map.of("name", name));
        }
        know(Map.of("name", "White House", "type", "ORGANIZATION"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a Biden government spokesman",
                "The White House National Security Council spokesman, who refused to be named",
                "Russian officials",
                "an official who spoke in May",
                "two people close to Biden",
                "an official in Biden, Jill County",
            })
    void acceptsADescriptionThatNamesNobody(String descriptor) {
        QuoteBuilder.quote()
                .descriptor(descriptor)
                .send()
                .statusCode(201)
                .body("anonymity.level", equalTo("UNNAMED"))
                .body("anonymity.descriptor", equalTo(descriptor))
                .body("anonymity.mentionsOthers", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an aide to Jill Biden",
                "Jill Biden",
                "an aide to JILL BIDEN",
                "an aide to Jill-Biden",
                "an aide to “Jill” Biden, the First Lady",
                "an aide to Jill\u00a0Biden",
                "an aide to Ji\u00adll Bi\u200bden",
                "an aide to Jíll Bidén",
                "an aide to \uff2aill Biden",
                "Jill Biden’s aide",
                "Jill Biden's aide",
                "an aide of Jill Biden’s",
            })
    void refusesTheNameOfAPersonHoweverItIsSet(String descriptor) {
        QuoteBuilder.quote()
                .descriptor(descriptor)
                .refused(ProblemType.SOURCE_NAMED_IN_DESCRIPTION, "/anonymity/descriptor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "affiliation", "cue"})
    void looksAtEveryMemberThatDescribesUnlessItIsSomebodyElsesName(String member) {
        QuoteBuilder quote = QuoteBuilder.quote().with("anonymous", true).with(member, "an aide to Jill Biden");
        quote.refused(ProblemType.SOURCE_NAMED_IN_DESCRIPTION, "/" + member);
        quote.with("anonymity", Map.of("mentionsOthers", true))
                .send()
                .statusCode(201)
                .body(member, equalTo("an aide to Jill Biden"))
                .body("anonymity.mentionsOthers", equalTo(true));
    }

    @Test
    void acceptsTheDescriptorWhenItMentionsOthers() {
        QuoteBuilder.quote()
                .with("anonymity", Map.of("descriptor", "an aide to Jill Biden", "mentionsOthers", true))
                .send()
                .statusCode(201)
                .body("anonymity.descriptor", equalTo("an aide to Jill Biden"));
    }

    @Test
    void leavesNamedAndUncreditedSourcesAlone() {
        QuoteBuilder.quote()
                .speaker(Unique.person())
                .with("role", "aide to Jill Biden")
                .send()
                .statusCode(201);
        QuoteBuilder.quote().with("cue", "Jill Biden said").send().statusCode(201);
    }

    @Test
    void countsAnAlias() {
        String alias = Unique.person();
        know(Map.of("name", Unique.person(), "aliases", List.of(alias)));
        QuoteBuilder.quote()
                .descriptor("a friend of " + alias)
                .refused(ProblemType.SOURCE_NAMED_IN_DESCRIPTION, "/anonymity/descriptor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORGANIZATION", "GROUP", "DOCUMENT"})
    void neverCountsAnotherTypeOfSpeaker(String type) {
        String name = Unique.person();
        know(Map.of("name", name, "type", type));
        QuoteBuilder.quote().descriptor("an official of " + name).send().statusCode(201);
    }

    @Test
    void neverCountsASingleWord() {
        String name = Unique.word();
        know(Map.of("name", name));
        QuoteBuilder.quote().descriptor("an official of " + name).send().statusCode(201);
    }

    @Test
    void looksAtWhatAContinuingQuoteAddsToTheSourceThatItInherits() {
        String url = Unique.url();
        QuoteBuilder.quote().article(url).descriptor("an official").record();
        QuoteBuilder.quote()
                .article(url)
                .position(2)
                .with("continues", Map.of("position", 1))
                .with("cue", "the aide to Jill Biden added")
                .refused(ProblemType.SOURCE_NAMED_IN_DESCRIPTION, "/cue");
    }

    private static void know(Map<String, ?> speaker) {
        given().contentType("application/json")
                .body(speaker)
                .post("/v1/speakers")
                .then()
                .statusCode(anyOf(is(201), is(200)));
    }
}
