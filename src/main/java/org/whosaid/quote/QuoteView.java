package org.whosaid.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.whosaid.api.Page;
import org.whosaid.speaker.SpeakerType;

/**
 * A quote on the wire.
 *
 * @param anonymous false, true, true, null for the four levels in order
 * @param disputes what has been said against it; none can be recorded yet
 * @param highlights where the text has what was asked for, in code points; only in answers to queries by words
 * @param warnings what whoever recorded it should know; only in the answer to recording, and only when there is something
 */
public record QuoteView(
        UUID id,
        UUID statement,
        QuoteStatus status,
        int version,
        Instant recordedAt,
        Instant correctedAt,
        String ref,
        String text,
        QuoteKind kind,
        List<VerbatimSpan> verbatim,
        String cue,
        Act act,
        Channel channel,
        String language,
        Boolean translated,
        CreditedSpeaker speaker,
        String role,
        String affiliation,
        Boolean anonymous,
        Anonymity anonymity,
        Page.Match outlet,
        List<Page.Match> relays,
        Said said,
        int position,
        Continued continues,
        CarryingArticle article,
        Context context,
        List<Object> disputes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<VerbatimSpan> highlights) {

    /**
     * The speaker that the words are credited to.
     *
     * @param printed the name exactly as the report printed it
     */
    public record CreditedSpeaker(UUID id, String name, SpeakerType type, String printed) {}

    /** The earlier quote whose source this one shares. */
    public record Continued(UUID id, int position) {}

    /** The report that carried the quote. */
    public record CarryingArticle(UUID id, String url, String title, Page.Match publisher, String publishedAt) {}

    /** The quote as everyone reads it, by which its entity tag is made. */
    QuoteView withoutWarnings() {
        return with(List.of(), null);
    }

    /** The quote with the places where it has what was asked for. */
    public QuoteView withHighlights(List<VerbatimSpan> spans) {
        return with(warnings, spans);
    }

    private QuoteView with(List<Warning> otherWarnings, List<VerbatimSpan> otherHighlights) {
        return new QuoteView(
                id,
                statement,
                status,
                version,
                recordedAt,
                correctedAt,
                ref,
                text,
                kind,
                verbatim,
                cue,
                act,
                channel,
                language,
                translated,
                speaker,
                role,
                affiliation,
                anonymous,
                anonymity,
                outlet,
                relays,
                said,
                position,
                continues,
                article,
                context,
                disputes,
                otherWarnings,
                otherHighlights);
    }

    static QuoteView from(Quote quote, String caller, Named named, List<Warning> warnings) {
        return new QuoteView(
                quote.id(),
                quote.statement(),
                quote.status(),
                quote.version(),
                quote.recordedAt(),
                quote.correctedAt(),
                quote.refOf(caller),
                quote.text(),
                quote.kind(),
                quote.verbatim(),
                quote.cue(),
                quote.act(),
                quote.channel(),
                quote.language(),
                quote.translated(),
                named.speaker(quote),
                quote.role(),
                quote.affiliation(),
                quote.anonymity().level().anonymous(),
                quote.anonymity(),
                named.outlet(quote.outletId()),
                quote.relays().stream().map(named::outlet).toList(),
                quote.said(),
                quote.position(),
                named.continued(quote),
                named.article(quote),
                quote.context(),
                List.of(),
                warnings,
                null);
    }
}
