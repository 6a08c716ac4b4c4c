package org.whosaid.invariants;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.Bodies;
import org.whosaid.Problem;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;

/** Invariant 4: U+0000 and lone surrogates are refused in every member, with a pointer where the body is UTF-8 at all. */
@QuarkusTest
class UnstorableCharactersTest {
    private static final String MARK = "MARK";

    private static final List<String> ESCAPES = List.of("\\u0000", "\\ud800", "\\udc00", "\\udc00\\ud800");

    /** U+D800 and U+DC00 encoded as if they were characters: no UTF-8, so that the body is no JSON. */
    private static final List<String> BYTES = List.of("\u00ed\u00a0\u0080", "\u00ed\u00b0\u0080");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "MARK"}                                                | /text
            {"ref": "MARK"}                                                 | /ref
            {"cue": "MARK"}                                                 | /cue
            {"language": "en-MARK"}                                         | /language
            {"role": "MARK"}                                                | /role
            {"affiliation": "MARK"}                                         | /affiliation
            {"speaker": {"name": "MARK"}}                                   | /speaker/name
            {"speaker": {"name": "A", "printed": "MARK"}}                   | /speaker/printed
            {"anonymity": {"descriptor": "MARK"}}                           | /anonymity/descriptor
            {"anonymity": {"reason": "MARK"}}                               | /anonymity/reason
            {"outlet": {"name": "MARK"}}                                    | /outlet/name
            {"relays": [{"name": "A"}, {"name": "MARK"}]}                   | /relays/1/name
            {"said": {"printed": "MARK"}}                                   | /said/printed
            {"said": {"from": "MARK"}}                                      | /said/from
            {"said": {"from": "2021", "to": "MARK"}}                        | /said/to
            {"context": {"before": "MARK"}}                                 | /context/before
            {"context": {"after": "MARK"}}                                  | /context/after
            {"article": {"url": "https://a.example/MARK"}}                  | /article/url
            {"article": {"title": "MARK"}}                                  | /article/title
            {"article": {"title": "A", "publisher": {"name": "MARK"}}}      | /article/publisher/name
            {"article": {"title": "A", "publishedAt": "MARK"}}              | /article/publishedAt
            """)
    void refusesThemInAQuote(String members, String pointer) {
        ObjectNode quote = (ObjectNode)
                Bodies.json("{\"text\": \"%s\", \"outlet\": {\"name\": \"%s\"}}", Unique.text(), Unique.outlet());
        quote.setAll((ObjectNode) Bodies.json(members));
        assertRefused("/v1/quotes", quote.toString(), ProblemType.INVALID_CONTENT, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/speakers | {"name": "MARK"}                                                     | /name
            /v1/speakers | {"name": "A", "aliases": ["B", "MARK"]}                              | /aliases/1
            /v1/speakers | {"name": "A", "tenures": [{"role": "MARK"}]}                         | /tenures/0/role
            /v1/speakers | {"name": "A", "tenures": [{"role": "B", "organization": "MARK"}]}    | /tenures/0/organization
            /v1/speakers | {"name": "A", "tenures": [{"role": "B", "from": "MARK"}]}            | /tenures/0/from
            /v1/speakers | {"name": "A", "externalIds": {"wikidata": "QMARK"}}                  | /externalIds/wikidata
            /v1/outlets  | {"name": "MARK"}                                                     | /name
            /v1/outlets  | {"name": "A", "aliases": ["MARK"]}                                   | /aliases/0
            /v1/outlets  | {"name": "A", "domains": ["MARK.example"]}                           | /domains/0
            """)
    void refusesThemInSpeakersAndOutlets(String path, String body, String pointer) {
        assertRefused(path, body, ProblemType.INVALID_CONTENT, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/quotes   | {"text": "A", "kind": "MARK"}                    | /kind
            /v1/quotes   | {"text": "A", "speaker": {"id": "MARK"}}         | /speaker/id
            /v1/quotes   | {"text": "A", "anonymity": {"level": "MARK"}}    | /anonymity/level
            /v1/outlets  | {"name": "A", "kind": "MARK"}                    | /kind
            /v1/speakers | {"name": "A", "type": "MARK"}                    | /type
            """)
    void refusesThemWhereOnlySomeWordsAreTaken(String path, String body, String pointer) {
        assertRefused(path, body, ProblemType.MALFORMED_BODY, pointer);
    }

    private static void assertRefused(String path, String body, ProblemType type, String pointer) {
        for (String escape : ESCAPES) {
            Problem.assertIs(type, send(path, body, escape), pointer);
        }
        for (String bytes : BYTES) {
            Problem.assertIs(ProblemType.MALFORMED_BODY, send(path, body, bytes));
        }
    }

    private static ValidatableResponse send(String path, String body, String characters) {
        byte[] bytes = body.replace(MARK, "a" + characters + "b").getBytes(StandardCharsets.ISO_8859_1);
        return given().contentType("application/json").body(bytes).post(path).then();
    }
}
