package org.whosaid.search;

import static io.restassured.RestAssured.given;
import static org.whosaid.quote.QuoteBuilder.quote;
import static org.whosaid.search.QuoteLists.assertFinds;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whosaid.Unique;
import org.whosaid.quote.QuoteBuilder;

/** A role is what the report printed, or what the speaker held on every day on which the words may have been said. */
@QuarkusTest
class RoleFilterTest {
    private final String role = "President of " + Unique.word();

    @Test
    void findsByTheRolePrintedHoweverItIsSet() {
        String printed = quote().with("role", role.toUpperCase()).record();
        String undatedUnnamed =
                quote().with("role", role).with("anonymous", true).record();
        quote().with("role", "Vice " + role).record();

        assertFinds(Set.of(printed, undatedUnnamed), "role", role);
    }

    @Test
    void neverTakesATenureForItsHolderOutsideItsDates() {
        String president = holder("2017-01-20", "2021-01-20");
        said(president, "2016-11-09");
        said(president, "2017-01-19");
        String firstDay = said(president, "2017-01-20");
        String between = said(president, "2019");
        String lastDay = said(president, "2021-01-20");
        said(president, "2021-01-21");

        assertFinds(Set.of(firstDay, between, lastDay), "role", role);
    }

    @Test
    void takesATenureOnlyWhenItCoversAllTheDaysOnWhichItMayHaveBeenSaid() {
        String president = holder("2017-01-20", "2021-01-20");
        said(president, "2017-01");
        said(president, "2021");
        said(president, null);
        String covered = said(president, "2017-02");

        assertFinds(Set.of(covered), "role", role);
    }

    @Test
    void takesAnOpenEndForOpen() {
        String sinceThen = holder("2017", null);
        String before = holder(null, "2017");
        said(sinceThen, "2016-12-31");
        String late = said(sinceThen, "2150-01-01");
        String early = said(before, "1850-06-15");
        said(before, "2018-01-01");

        assertFinds(Set.of(late, early), "role", role);
    }

    @Test
    void combinesWithTheSpeaker() {
        String one = holder("2017", "2020");
        String other = holder("2017", "2020");
        String ofOne = said(one, "2018-05-01");
        said(other, "2018-05-01");
        quote().with("speaker", Map.of("id", one)).said("2022-01-01").record();

        assertFinds(Set.of(ofOne), "role", role, "speaker", one);
    }

    private String holder(String from, String to) {
        Map<String, Object> tenure = new HashMap<>(Map.of("role", role));
        tenure.put("from", from);
        tenure.put("to", to);
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", Unique.person(), "tenures", List.of(tenure)))
                .post("/v1/speakers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String said(String speaker, String when) {
        QuoteBuilder quote = quote().with("speaker", Map.of("id", speaker));
        return (when == null ? quote : quote.said(when)).record();
    }
}
