package org.whosaid.quote;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.whosaid.api.Checks;
import org.whosaid.article.ArticleReference;
import org.whosaid.outlet.OutletReference;
import org.whosaid.speaker.SpeakerReference;
import org.whosaid.wording.Name;

/**
 * A quote as a caller sends it. Only the text and an origin are required.
 *
 * @param ref the caller's own key, unique per caller
 * @param text the words as printed; kept code point for code point
 * @param kind told by {@code verbatim} when it is null
 * @param language BCP 47 tag of the text
 * @param translated whether the report translated the words, or null when that is not known
 * @param anonymous the short form of {@code anonymity.level}
 * @param outlet the source outlet
 * @param relays outlets between the publisher and the source outlet, from the publisher's side
 * @param position place of the quote in its article, from 1; 1 when absent
 */
public record QuoteRequest(
        String ref,
        String text,
        QuoteKind kind,
        List<VerbatimSpan> verbatim,
        String cue,
        Act act,
        Channel channel,
        String language,
        Boolean translated,
        SpeakerReference speaker,
        String role,
        String affiliation,
        Boolean anonymous,
        AnonymityRequest anonymity,
        OutletReference outlet,
        List<OutletReference> relays,
        SaidRequest said,
        Integer position,
        ContinuesReference continues,
        ArticleReference article,
        Context context) {
    static final int MAX_TEXT = 20_000;
    private static final int MAX_POSITION = 100_000;
    private static final int MAX_RELAYS = 20;

    /** Everything that can be said of the request without the record. */
    void check(Checks checks) {
        checks.requiredText(text, "/text", MAX_TEXT);
        checks.text(ref, "/ref", 200);
        checks.text(cue, "/cue", 300);
        checks.that(
                language == null || isLanguage(language),
                "/language",
                "must be a BCP 47 language tag such as `en` or `pt-BR`");
        checkFolded(checks, role, "/role");
        checkFolded(checks, affiliation, "/affiliation");
        anonymityOrNothing().check(checks);
        checks.that(
                position == null || (position >= 1 && position <= MAX_POSITION),
                "/position",
                "must be between 1 and " + MAX_POSITION);
        if (said != null) {
            said.check(checks, "/said");
        }
        if (context != null) {
            checks.characters(context.before(), "/context/before", Context.MAX);
            checks.characters(context.after(), "/context/after", Context.MAX);
        }
        if (speaker != null) {
            speaker.check(checks, "/speaker");
        }
        checkOrigin(checks);
    }

    private void checkOrigin(Checks checks) {
        checks.that(
                outlet != null || article != null,
                "/outlet",
                "is required when there is no article: a quote must name an outlet, or an article with a URL or title");
        if (outlet != null) {
            outlet.check(checks, "/outlet");
        }
        List<OutletReference> hops = checks.list(relays, "/relays", MAX_RELAYS);
        for (int i = 0; i < hops.size(); i++) {
            if (hops.get(i) != null) {
                hops.get(i).check(checks, "/relays/" + i);
            }
        }
        if (article != null) {
            article.check(checks, "/article");
        }
        if (continues != null) {
            continues.check(checks, "/continues");
            checks.that(article != null, "/article", "is required: a quote continues another of the same article");
        }
    }

    private static void checkFolded(Checks checks, String value, String pointer) {
        if (checks.text(value, pointer, 500) && value != null) {
            checks.that(Name.of(value).isIndexable(), pointer, "is too long when its characters are written out");
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return tag.length() >= 2 && tag.length() <= 35;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    AnonymityRequest anonymityOrNothing() {
        return Objects.requireNonNullElse(anonymity, AnonymityRequest.NOTHING);
    }

    /** Whether it leaves open who the source is, so that a quote which continues another inherits the source. */
    boolean saysNothingOfItsSource() {
        return speaker == null
                && anonymous == null
                && (anonymity == null || anonymity.equals(AnonymityRequest.NOTHING));
    }
}
