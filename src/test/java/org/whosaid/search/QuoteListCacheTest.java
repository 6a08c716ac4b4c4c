package org.whosaid.search;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.whosaid.quote.QuoteBuilder.quote;
import static org.whosaid.search.QuoteLists.with;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.whosaid.Unique;

/** Lists have entity tags, so that asking again costs little. */
@QuarkusTest
class QuoteListCacheTest {
    @Test
    void answersNotModifiedUntilTheListChanges() {
        String outlet = Unique.outlet();
        quote().outlet(outlet).record();
        String tag = with("outlet", outlet)
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("no-cache"))
                .extract()
                .header("ETag");

        with("outlet", outlet)
                .header("If-None-Match", tag)
                .get("/v1/quotes")
                .then()
                .statusCode(304)
                .header("ETag", is(tag))
                .body(emptyString());
        with("outlet", outlet)
                .header("If-None-Match", "\"other\", W/" + tag)
                .get("/v1/quotes")
                .then()
                .statusCode(304);
        with("outlet", outlet)
                .header("If-None-Match", "*")
                .get("/v1/quotes")
                .then()
                .statusCode(304);

        quote().outlet(outlet).record();
        with("outlet", outlet)
                .header("If-None-Match", tag)
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
    }
}
