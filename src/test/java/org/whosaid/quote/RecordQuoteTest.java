package org.whosaid.quote;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.Bodies;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;

/** One quote recorded and read back, whole. */
@QuarkusTest
class RecordQuoteTest {

    @Test
    void recordsTheSmallestQuoteWithEveryMemberThere() {
        String text = Unique.text();
        String outlet = Unique.outlet();
        ValidatableResponse answer =
                QuoteBuilder.quote().with("text", text).outlet(outlet).send();
        answer.statusCode(201)
                .header("ETag", matchesPattern("\"[0-9a-f]{24}\""))
                .header("Cache-Control", "no-cache")
                .header("Whosaid-Position", matchesPattern("[0-9]+"));
        JsonNode body = Bodies.of(answer);
        assertEquals(
                Bodies.json(
                        """
                        {"id": "%s", "statement": "%s", "status": "ACTIVE", "version": 1, "recordedAt": "%s",
                         "correctedAt": null, "ref": null, "text": "%s", "kind": "INDIRECT", "verbatim": [], "cue": null,
                         "act": null, "channel": null, "language": null, "translated": null, "speaker": null,
                         "role": null, "affiliation": null, "anonymous": null,
                         "anonymity": {"level": "UNCREDITED", "descriptor": null, "reason": null, "groundRules": null,
                                       "group": false, "mentionsOthers": false},
                         "outlet": {"id": "%s", "name": "%s"}, "relays": [], "said": null, "position": 1,
                         "continues": null, "article": null, "context": null, "disputes": []}
                        """,
                        body.path("id").asText(),
                        body.path("statement").asText(),
                        body.path("recordedAt").asText(),
                        text,
                        body.at("/outlet/id").asText(),
                        outlet),
                body);
        assertReadAlike(answer);
    }

    @Test
    void recordsTheLargestQuoteAsItWasSent() {
        String person = Unique.person();
        String outlet = Unique.outlet();
        String agency = Unique.outlet();
        String paper = Unique.outlet();
        String url = Unique.url();
        String ref = Unique.word();
        QuoteBuilder.quote().article(url).position(3).speaker(person).record();
        String sent = """
                {"ref": "%s", "text": "the answer had been “abstract” so far", "kind": "MIXED",
                 "verbatim": [{"start": 21, "end": 29}], "cue": "quoted … as saying", "act": "ASSERTION",
                 "channel": "BRIEFING", "language": "en-GB", "translated": true,
                 "speaker": {"name": "%s", "type": "PERSON", "printed": "Dr. %s"},
                 "role": "Deputy Minister", "affiliation": "Ministry of Tests", "anonymous": false,
                 "outlet": {"name": "%s"}, "relays": [{"name": "%s"}, {"name": "%s"}],
                 "said": {"printed": "on Monday", "from": "2021-12-27", "to": "2021-12-28", "inferred": true},
                 "position": 4, "continues": {"position": 3},
                 "article": {"url": "%s", "title": "Talks", "publisher": {"name": "%s"},
                             "publishedAt": "2021-12-28T10:30:00+01:00"},
                 "context": {"before": "She ", "after": ". Then"}}
                """.formatted(ref, person, person, outlet, agency, paper, url, paper);
        ValidatableResponse answer = given().contentType("application/json")
                .body(sent)
                .post("/v1/quotes")
                .then()
                .statusCode(201);
        JsonNode body = Bodies.of(answer);
        String paperId = body.at("/article/publisher/id").asText();
        assertEquals(
                Bodies.json(
                        """
                        {"id": "%s", "statement": "%s", "status": "ACTIVE", "version": 1, "recordedAt": "%s",
                         "correctedAt": null, "ref": "%s", "text": "the answer had been “abstract” so far",
                         "kind": "MIXED", "verbatim": [{"start": 21, "end": 29}], "cue": "quoted … as saying",
                         "act": "ASSERTION", "channel": "BRIEFING", "language": "en-GB", "translated": true,
                         "speaker": {"id": "%s", "name": "%s", "type": "PERSON", "printed": "Dr. %s"},
                         "role": "Deputy Minister", "affiliation": "Ministry of Tests", "anonymous": false,
                         "anonymity": {"level": "NAMED", "descriptor": null, "reason": null, "groundRules": null,
                                       "group": false, "mentionsOthers": false},
                         "outlet": {"id": "%s", "name": "%s"},
                         "relays": [{"id": "%s", "name": "%s"}, {"id": "%s", "name": "%s"}],
                         "said": {"printed": "on Monday", "from": "2021-12-27", "to": "2021-12-28", "inferred": true},
                         "position": 4, "continues": {"id": "%s", "position": 3},
                         "article": {"id": "%s", "url": "%s", "title": "Talks",
                                     "publisher": {"id": "%s", "name": "%s"}, "publishedAt": "2021-12-28T09:30:00Z"},
                         "context": {"before": "She ", "after": ". Then"}, "disputes": []}
                        """,
                        body.path("id").asText(),
                        body.path("statement").asText(),
                        body.path("recordedAt").asText(),
                        ref,
                        body.at("/speaker/id").asText(),
                        person,
                        person,
                        body.at("/outlet/id").asText(),
                        outlet,
                        body.at("/relays/0/id").asText(),
                        agency,
                        paperId,
                        paper,
                        body.at("/continues/id").asText(),
                        body.at("/article/id").asText(),
                        url,
                        paperId,
                        paper),
                body);
        assertReadAlike(answer);
    }

    @Test
    void givesIdsThatShowTheTimeOfTheRecordOfQuotesOnly() {
        ValidatableResponse answer = QuoteBuilder.quote()
                .speaker(Unique.person())
                .article(Unique.url())
                .send();
        answer.body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7.*"))
                .body("speaker.id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-4.*"))
                .body("outlet.id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-4.*"));
    }

    @Test
    void answersNotModifiedUntilSomethingThatTheQuoteShowsChanges() {
        ValidatableResponse answer = QuoteBuilder.quote().send();
        String address = answer.extract().header("Location");
        String tag = answer.extract().header("ETag");
        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        String renamed = Unique.outlet();
        given().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("name", renamed))
                .patch("/v1/outlets/" + answer.extract().path("outlet.id"))
                .then()
                .statusCode(200);
        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .body("outlet.name", equalTo(renamed))
                .body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text      | null                                  | /text
            text      | ""                                    | /text
            text      | " \\u200b\\n"                         | /text
            outlet    | null                                  | /outlet
            outlet    | {}                                    | /outlet
            outlet    | {"name": " "}                         | /outlet/name
            position  | 0                                     | /position
            position  | 100001                                | /position
            language  | "english language"                    | /language
            language  | "e"                                   | /language
            relays    | [null]                                | /relays/0
            relays    | [{}]                                  | /relays/0
            role      | ""                                    | /role
            speaker   | {"printed": "A"}                      | /speaker
            article   | {"publishedAt": "2021-12-28"}         | /article
            article   | {"title": "A", "publishedAt": "2021"} | /article/publishedAt
            article   | {"url": "ftp://a.example/"}           | /article/url
            article   | {"url": "https://u:p@a.example/"}     | /article/url
            article   | {"url": "news"}                       | /article/url
            continues | {"position": 1}                       | /article
            """)
    void pointsToWhatIsWrong(String member, String value, String pointer) {
        QuoteBuilder.quote().with(member, Bodies.json(value)).refused(ProblemType.INVALID_CONTENT, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text       | 20000
            cue        | 300
            role       | 500
            ref        | 200
            """)
    void boundsEveryTextInCodePoints(String member, int max) {
        QuoteBuilder.quote().with(member, "é".repeat(max)).record();
        QuoteBuilder.quote().with(member, "é".repeat(max + 1)).refused(ProblemType.INVALID_CONTENT, "/" + member);
    }

    @Test
    void needsAnOriginButTakesAnArticleForIt() {
        QuoteBuilder.quote()
                .without("outlet")
                .with("article", Map.of("title", Unique.text()))
                .send()
                .statusCode(201)
                .body("outlet", equalTo(null));
        QuoteBuilder.quote()
                .without("outlet")
                .with("article", Map.of("publisher", Map.of("name", Unique.outlet())))
                .refused(ProblemType.INVALID_CONTENT, "/article");
    }

    @Test
    void tellsAllFaultsAtOnce() {
        QuoteBuilder.quote()
                .with("text", "")
                .with("position", 0)
                .with("said", Map.of("from", "2021-02-30"))
                .with("relays", List.of(Map.of()))
                .refused(ProblemType.INVALID_CONTENT, "/text", "/position", "/said/from", "/relays/0");
    }

    @Test
    void keepsWhenItWasSaid() {
        assertEquals(
                Bodies.json(
                        "{\"printed\": null, \"from\": \"2021-12-01\", \"to\": \"2021-12-31\", \"inferred\": false}"),
                Bodies.of(QuoteBuilder.quote().said("2021-12").send().statusCode(201))
                        .get("said"));
        assertEquals(
                Bodies.json("{\"printed\": \"previously\", \"from\": null, \"to\": null, \"inferred\": false}"),
                Bodies.of(QuoteBuilder.quote()
                                .with("said", Map.of("printed", "previously"))
                                .send()
                                .statusCode(201))
                        .get("said"));
    }

    private static void assertReadAlike(ValidatableResponse recorded) {
        ValidatableResponse read = given().get(recorded.extract().header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", recorded.extract().header("ETag"))
                .header("Cache-Control", "no-cache");
        assertEquals(Bodies.of(recorded), Bodies.of(read));
    }
}
