package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.whosaid.quote.QuoteBuilder.quote;
import static org.whosaid.search.QuoteLists.ask;
import static org.whosaid.search.QuoteLists.assertFinds;
import static org.whosaid.search.QuoteLists.refusal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.Unique;
import org.whosaid.quote.QuoteBuilder;

/** Every structural filter of the list of quotes, alone and together. */
@QuarkusTest
class QuoteFilterTest {
    private final String outlet = Unique.outlet();

    private QuoteBuilder here() {
        return quote().outlet(outlet);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, DIRECT, INDIRECT, DIRECT, INDIRECT",
        "act, DENIAL, PROMISE, DENIAL, PROMISE",
        "channel, SPEECH, POST, SPEECH, POST",
        "language, en, ru, EN, ru",
        "role, Premier ministre adjoint, spokesman, PREMIER  ministre-adjoint, Spokesman",
        "affiliation, Élysée, White House, elysee, white house"
    })
    void takesValuesOfOneFilterAsAlternatives(String name, String one, String other, String askOne, String askOther) {
        String first = here().with(name, one).record();
        String second = here().with(name, other).record();
        String third = here().record();

        assertFinds(Set.of(first), "outlet", outlet, name, askOne, "anonymous", "null", name, askOne);
        assertFinds(
                name.equals("kind") ? Set.of(first, second, third) : Set.of(first, second),
                "outlet",
                outlet,
                name,
                askOne,
                name,
                askOther);
        assertFinds(Set.of(first, second, third), "outlet", outlet);
    }

    @Test
    void narrowsByEachFurtherFilter() {
        String match = here().with("act", "DENIAL").with("channel", "POST").record();
        here().with("act", "DENIAL").with("channel", "SPEECH").record();
        here().with("act", "PROMISE").with("channel", "POST").record();
        quote().with("act", "DENIAL").with("channel", "POST").record();

        assertFinds(Set.of(match), "outlet", outlet, "act", "DENIAL", "act", "CONFIRMATION", "channel", "POST");
    }

    @Test
    void tellsTheThreeAnswersToWhetherTheSourceIsAnonymous() {
        String named = here().speaker(Unique.person()).record();
        String unnamed = here().with("anonymous", true).record();
        String onRequest =
                here().with("anonymity", Map.of("level", "ON_REQUEST")).record();
        String uncredited = here().record();

        assertFinds(Set.of(named), "outlet", outlet, "anonymous", "false");
        assertFinds(Set.of(unnamed, onRequest), "outlet", outlet, "anonymous", "true");
        assertFinds(Set.of(uncredited), "outlet", outlet, "anonymous", "null");
        assertFinds(Set.of(named, onRequest), "outlet", outlet, "anonymity", "ON_REQUEST", "anonymity", "NAMED");
        assertFinds(Set.of(uncredited), "outlet", outlet, "anonymity", "UNCREDITED");
    }

    @Test
    void findsByIdAndByStatement() {
        String text = Unique.text();
        String first = here().with("text", text).record();
        String second = quote().with("text", "“" + text.toUpperCase() + "!”").record();
        String third = here().record();

        assertFinds(Set.of(first, third), "id", first, "id", third.toUpperCase());
        String statement = ask("id", first).getString("items[0].statement");
        assertFinds(Set.of(first, second), "statement", statement);
        assertFinds(Set.of(second), "statement", statement, "id", second, "id", third);
    }

    @Test
    void findsByArticleUnderItsIdAndEverySpellingOfItsUrl() {
        String url = Unique.url();
        String carried = quote().article(url).record();
        String elsewhere = quote().article(Unique.url()).record();
        String article = ask("id", carried).getString("items[0].article.id");
        String spelling = url.replace("https://news.example", "HTTP://NEWS.example:80") + "?utm_source=x#top";

        assertFinds(Set.of(carried), "article", article);
        assertFinds(Set.of(carried), "article", url);
        assertFinds(Set.of(carried), "article", spelling);
        assertFinds(Set.of(), "article", Unique.url());
        String other = ask("id", elsewhere).getString("items[0].article.url");
        assertFinds(Set.of(carried, elsewhere), "article", spelling, "article", other);
        assertEquals(article, ask("article", spelling).getString("resolved[0].matches[0].id"));
    }

    @Test
    void findsByAnyHopOfTheChain() {
        String hop = Unique.outlet();
        String source = quote().outlet(hop).record();
        String relayed = quote().with("relays", List.of(Map.of("name", Unique.outlet()), Map.of("name", hop)))
                .record();
        String published = quote().with("article", Map.of("url", Unique.url(), "publisher", Map.of("name", hop)))
                .record();
        quote().record();

        assertFinds(Set.of(source, relayed, published), "via", hop);
        assertFinds(Set.of(source), "outlet", hop);
        assertFinds(Set.of(published), "publisher", hop);
        assertFinds(Set.of(published), "via", hop, "publisher", hop);
    }

    @Test
    void takesALanguageForEveryTagThatBeginsWithIt() {
        String british = here().with("language", "en-GB").record();
        String plain = here().with("language", "en").record();
        String older = here().with("language", "ang").record();
        String three = here().with("language", "eng").record();

        assertFinds(Set.of(british, plain), "outlet", outlet, "language", "en");
        assertFinds(Set.of(british), "outlet", outlet, "language", "EN-gb");
        assertFinds(Set.of(three, older), "outlet", outlet, "language", "eng", "language", "ang");
        assertFinds(Set.of(), "outlet", outlet, "language", "e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker", "outlet", "publisher", "via", "article", "id", "statement"})
    void findsNothingUnderAnUnknownId(String parameter) {
        JsonPath answer = ask(parameter, UUID.randomUUID().toString());

        assertEquals(List.of(), answer.getList("items"));
        assertNull(answer.get("next"));
        assertEquals(0, answer.getInt("total.value"));
        assertTrue(answer.getInt("held.quotes") >= 11, "says what was looked through");
        assertTrue(answer.getInt("held.outlets") >= 2);
    }

    @Test
    void saysWhatIsHeldOnlyWhenItFoundNothing() {
        here().record();

        assertNull(ask("outlet", outlet).get("held"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "said-from", "said-to", "sort", "limit", "cursor"})
    void refusesASingleValuedParameterThatComesTwice(String parameter) {
        String value = Map.of("anonymous", "true", "sort", "said", "limit", "5", "cursor", "x")
                .getOrDefault(parameter, "2021");

        assertEquals("urn:whosaid:problem:invalid-parameter", refusal(parameter, value, parameter, value));
    }
}
