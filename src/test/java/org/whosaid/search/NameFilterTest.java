package org.whosaid.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.whosaid.quote.QuoteBuilder.quote;
import static org.whosaid.search.QuoteLists.ask;
import static org.whosaid.search.QuoteLists.assertFinds;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whosaid.Unique;

/** Names in filters are taken widely, by whole words, and the answer declares what they were taken for. */
@QuarkusTest
class NameFilterTest {
    private final String family = Unique.word();

    @Test
    void takesInEverySpeakerWhoseNameHoldsTheWordsAndDeclaresThem() {
        String hillary = quote().speaker("Hillary " + family).record();
        String bill = quote().speaker("Bill " + family).record();
        quote().speaker(Unique.person()).record();

        assertFinds(Set.of(hillary, bill), "speaker", family);
        assertEquals(
                List.of(Map.of(
                        "parameter",
                        "speaker",
                        "value",
                        family,
                        "matches",
                        List.of(speaker(bill, "Bill " + family), speaker(hillary, "Hillary " + family)))),
                ask("speaker", family).getList("resolved"));
        assertFinds(Set.of(bill), "speaker", "bill " + family);
        assertFinds(Set.of(hillary, bill), "speaker", "bill " + family, "speaker", "Hillary " + family);
    }

    private static Map<String, Object> speaker(String quote, String name) {
        return Map.of("id", ask("id", quote).getString("items[0].speaker.id"), "name", name);
    }

    @Test
    void takesWholeWordsOnlyInTheirOrder() {
        quote().speaker("Hillary Rodham " + family).record();

        assertFinds(Set.of(), "speaker", family.substring(0, family.length() - 1));
        assertFinds(Set.of(), "speaker", family.substring(1));
        assertFinds(Set.of(), "speaker", "Hillary " + family);
        assertFinds(Set.of(), "speaker", family + " Rodham");
        assertEquals(
                List.of(),
                ask("speaker", family.substring(1)).getList("resolved[0].matches"),
                "declares that none fits");
    }

    @Test
    void foldsCaseDiacriticsAndPunctuation() {
        String said = quote().speaker("Žižek-" + family + " d’Été").record();

        assertFinds(Set.of(said), "speaker", "ZIZEK " + family.toUpperCase() + " D'ETE");
    }

    @Test
    void findsUnderAnyAlias() {
        String alias = "Comrade " + Unique.word();
        String id = given().contentType(ContentType.JSON)
                .body(Map.of("name", Unique.person(), "aliases", List.of(alias)))
                .post("/v1/speakers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String said = quote().with("speaker", Map.of("id", id)).record();

        assertFinds(Set.of(said), "speaker", alias.split(" ")[1]);
        assertFinds(Set.of(said), "speaker", id);
    }

    @Test
    void takesOutletsAsWidely() {
        String gazette = quote().outlet("Gazette of " + family).record();
        String times = quote().outlet("The " + family + " Times").record();

        assertFinds(Set.of(gazette, times), "outlet", family);
        assertFinds(Set.of(gazette, times), "via", family.toUpperCase());
        assertFinds(Set.of(times), "outlet", family, "outlet", family + " times", "via", "Times");
        assertFinds(Set.of(), "publisher", family);
    }
}
