package org.whosaid.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.whosaid.quote.QuoteBuilder.quote;
import static org.whosaid.search.QuoteLists.ask;
import static org.whosaid.search.QuoteLists.ids;
import static org.whosaid.search.QuoteLists.refusal;
import static org.whosaid.search.QuoteLists.walk;
import static org.whosaid.search.QuoteLists.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.Unique;

/** Cursors lead through a list to its end, and only through the list that gave them. */
@QuarkusTest
class QuoteCursorTest {
    private static final String INVALID = "urn:whosaid:problem:invalid-cursor";

    private final String outlet = Unique.outlet();

    private List<String> record(int count) {
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var quote = quote().outlet(outlet).with("position", 1 + i % 2);
            recorded.add((i % 4 == 0 ? quote : quote.said("2021-0" + (1 + i % 5))).record());
        }
        return recorded;
    }

    @Test
    void leadThroughEveryQuoteOnceWhateverTheOrderAndPageSize() {
        Set<String> recorded = Set.copyOf(record(15));
        for (String sort : List.of("-said", "said", "-recorded", "recorded")) {
            List<String> whole = ids("outlet", outlet, "sort", sort, "limit", "200");
            assertEquals(15, whole.size());
            assertEquals(recorded, Set.copyOf(whole));
            for (int limit : List.of(1, 7, 15, 200)) {
                assertEquals(whole, walk(limit, "outlet", outlet, "sort", sort), sort + " in pages of " + limit);
            }
        }
    }

    @Test
    void pageSizeMayChangeOnTheWay() {
        record(5);
        String next = ask("outlet", outlet, "limit", "2").getString("next");

        assertEquals(3, ids("outlet", outlet, "limit", "200", "cursor", next).size());
    }

    @Test
    void belongToTheirFiltersAndOrder() {
        record(3);
        String next = ask("outlet", outlet, "limit", "1").getString("next");

        assertEquals(INVALID, refusal("cursor", next));
        assertEquals(INVALID, refusal("outlet", outlet, "sort", "said", "cursor", next));
        assertEquals(INVALID, refusal("outlet", outlet, "sort", "recorded", "cursor", next));
        assertEquals(INVALID, refusal("outlet", outlet, "anonymous", "null", "cursor", next));
        assertEquals(INVALID, refusal("outlet", outlet, "said-from", "0001", "cursor", next));
        assertEquals(INVALID, refusal("via", outlet, "cursor", next));
        assertEquals(2, ids("outlet", outlet, "sort", "-said", "cursor", next).size(), "the default order by its name");
    }

    @Test
    void tellValuesFromWhatStandsBetweenThem() {
        record(2);
        String next = ask("outlet", outlet, "outlet", "b, c", "limit", "1").getString("next");

        assertEquals(INVALID, refusal("outlet", outlet, "outlet", "b", "outlet", "c", "cursor", next));
    }

    @Test
    void areRefusedWhenMadeUpCutOrOfAnotherList() {
        record(3);
        String next = ask("outlet", outlet, "limit", "1").getString("next");
        String ofOutlets = given().queryParam("limit", 1)
                .get("/v1/outlets")
                .then()
                .statusCode(200)
                .extract()
                .path("next");

        for (String made : List.of(
                next.substring(0, next.length() - 1),
                next.substring(1),
                next + "A",
                "x".repeat(1999),
                "not-a-cursor",
                "..//",
                "0",
                next.toLowerCase(),
                ofOutlets)) {
            assertEquals(INVALID, refusal("outlet", outlet, "cursor", made), made);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "99999999999999999999", "-1e400", "\0", ""})
    void areRefusedWhenTheirKeysWereForged(String key) {
        record(2);
        String next = ask("outlet", outlet, "limit", "1").getString("next");
        String[] parts = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8).split("\u001f");
        for (int i = 2; i < parts.length; i++) {
            String[] forged = parts.clone();
            forged[i] = key;
            assertEquals(INVALID, refusal("outlet", outlet, "cursor", encoded(forged)));
        }
    }

    private static String encoded(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ofListsByNameAreRefusedWhenForgedToo() {
        for (String list : List.of("/v1/outlets", "/v1/speakers")) {
            String next = given().queryParam("limit", 1).get(list).path("next");
            String[] parts = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8).split("\u001f");
            parts[2] = "a\0b";
            String type = given().queryParam("cursor", encoded(parts))
                    .get(list)
                    .then()
                    .statusCode(400)
                    .extract()
                    .path("type");
            assertEquals(INVALID, type);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ö & Söhne", "100% {x} + %41 y", "a;b/c?d#e=f", "«l’été»", "日本 \uD83D\uDE00"})
    void comeAsALinkThatWorksAsGivenWhateverTheFilterHolds(String name) {
        String unusual = name + " " + Unique.word();
        List<String> recorded = List.of(
                quote().outlet(unusual).record(),
                quote().outlet(unusual).record(),
                quote().outlet(unusual).record());

        ExtractableResponse<Response> page = with("outlet", unusual, "sort", "recorded", "limit", "1")
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .extract();
        List<String> walked = new ArrayList<>(page.jsonPath().getList("items.id"));
        for (String link = page.header("Link"); link != null; link = page.header("Link")) {
            page = given().urlEncodingEnabled(false)
                    .get(link.substring(1, link.indexOf('>')))
                    .then()
                    .statusCode(200)
                    .extract();
            walked.addAll(page.jsonPath().getList("items.id"));
        }
        assertEquals(recorded, walked);
        assertNull(page.path("next"));
    }
}
