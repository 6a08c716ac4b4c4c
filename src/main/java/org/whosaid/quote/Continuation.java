package org.whosaid.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.whosaid.api.FieldError;
import org.whosaid.api.ProblemException;
import org.whosaid.api.ProblemType;

/** Joins a quote to the earlier one of the same article whose source it shares: the only way in which unnamed sources are linked. */
@ApplicationScoped
class Continuation {
    private final QuoteRepository quotes;

    Continuation(QuoteRepository quotes) {
        this.quotes = quotes;
    }

    /** Whether the quote takes its source from the one that it continues. */
    boolean isInherited(QuoteRequest request) {
        return request.continues() != null && request.saysNothingOfItsSource();
    }

    /**
     * The id of the quote that is continued, or null.
     *
     * @throws ProblemException UNKNOWN_REFERENCE when it is not an earlier quote of the same article
     */
    UUID resolve(ContinuesReference reference, UUID articleId, int position) {
        if (reference == null) {
            return null;
        }
        List<Quote> fitting = reference.id() != null
                ? quotes.byIds(List.of(reference.id()))
                : quotes.atPosition(articleId, reference.position());
        if (fitting.size() > 1) {
            throw refused("The article has several quotes at this position; refer to one by its id.");
        }
        return fitting.stream()
                .filter(quote -> articleId.equals(quote.articleId()) && isEarlier(quote, reference, position))
                .map(Quote::id)
                .findFirst()
                .orElseThrow(() -> refused("The continued quote is not an earlier one of the same article."));
    }

    /**
     * Positions may be equal where nobody counted them; but who refers by position means another one, or the same quote sent again
     * would fit itself.
     */
    private static boolean isEarlier(Quote quote, ContinuesReference reference, int position) {
        return reference.id() != null ? quote.position() <= position : quote.position() < position;
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(
                ProblemType.UNKNOWN_REFERENCE,
                detail,
                FieldError.at("/continues", "must point to one earlier quote of the same article"));
    }

    void inherit(Quote quote) {
        quote.inherit(quotes.findById(quote.continues()));
    }

    /**
     * @throws ProblemException MIXED_CREDIT when the quote is credited otherwise than the one that it continues
     */
    void refuseMixedCredit(Quote quote) {
        if (quote.continues() != null && !quote.hasCreditOf(quotes.findById(quote.continues()))) {
            throw new ProblemException(
                    ProblemType.MIXED_CREDIT,
                    "A quote that continues another is credited to the same source. Leave the source out to inherit it, or leave"
                            + " `continues` out.",
                    FieldError.at("/continues", "must point to a quote with the same credit"));
        }
    }
}
