package org.whosaid.quote;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.whosaid.Problem;
import org.whosaid.Unique;
import org.whosaid.api.ProblemType;

/** A request to record a quote, as JSON: a unique text from a unique outlet, and whatever a test adds or takes away. */
public final class QuoteBuilder {
    private final Map<String, Object> members = new LinkedHashMap<>();

    private QuoteBuilder() {}

    /** Another request, at first the same. */
    public QuoteBuilder copy() {
        QuoteBuilder copy = new QuoteBuilder();
        copy.members.putAll(members);
        return copy;
    }

    public static QuoteBuilder quote() {
        return new QuoteBuilder().with("text", Unique.text()).outlet(Unique.outlet());
    }

    public QuoteBuilder with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public QuoteBuilder without(String member) {
        members.remove(member);
        return this;
    }

    public QuoteBuilder outlet(String name) {
        return with("outlet", Map.of("name", name));
    }

    public QuoteBuilder speaker(String name) {
        return with("speaker", Map.of("name", name));
    }

    public QuoteBuilder article(String url) {
        return with("article", Map.of("url", url));
    }

    /** An unnamed source, described so. */
    public QuoteBuilder descriptor(String descriptor) {
        return with("anonymity", Map.of("descriptor", descriptor));
    }

    public QuoteBuilder position(int position) {
        return with("position", position);
    }

    public QuoteBuilder said(String from) {
        return with("said", Map.of("from", from));
    }

    /** What is sent. */
    public Map<String, Object> members() {
        return members;
    }

    /** Sends it. */
    public ValidatableResponse send() {
        return given().contentType(ContentType.JSON)
                .body(members)
                .post("/v1/quotes")
                .then();
    }

    /** Sends it, expects that it is refused so, with errors at exactly these places, and answers the problem document. */
    public JsonNode refused(ProblemType type, String... places) {
        return Problem.assertIs(type, send(), places);
    }

    /** Sends it, expects that it is recorded, and answers its id. */
    public String record() {
        return send().statusCode(201).extract().path("id");
    }
}
