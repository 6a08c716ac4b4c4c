package org.whosaid.quote;

import org.whosaid.api.Checks;
import org.whosaid.api.FieldError;
import org.whosaid.api.ProblemException;
import org.whosaid.api.ProblemType;

/**
 * Decides how anonymous the source of a quote is, before any name is resolved, created, locked or logged. A refusal has the same
 * body whether or not the name is known, and never repeats it.
 */
final class Credit {
    private Credit() {}

    /**
     * The level that a request amounts to.
     *
     * @throws ProblemException SPEAKER_NOT_ALLOWED, SPEAKER_REQUIRED or INVALID_CONTENT
     */
    static AnonymityLevel level(QuoteRequest request) {
        AnonymityRequest anonymity = request.anonymityOrNothing();
        AnonymityLevel level = told(request, anonymity);
        if (level != AnonymityLevel.NAMED && request.speaker() != null) {
            throw new ProblemException(
                    ProblemType.SPEAKER_NOT_ALLOWED,
                    "A quote has a speaker exactly when its source is named. Leave `speaker` out, or credit the quote to it by"
                            + " `anonymous: false` and no description of an unnamed source.",
                    FieldError.at("/speaker", "must be left out when the source is not named"));
        }
        if (level == AnonymityLevel.NAMED && request.speaker() == null) {
            throw new ProblemException(
                    ProblemType.SPEAKER_REQUIRED,
                    "A named source needs its speaker. Send `speaker`, or `anonymous: true` when the report gives no name.",
                    FieldError.at("/speaker", "is required when the source is named"));
        }
        checkAgreement(request, anonymity, level);
        return level;
    }

    private static AnonymityLevel told(QuoteRequest request, AnonymityRequest anonymity) {
        if (anonymity.level() != null) {
            return anonymity.level();
        }
        if (Boolean.TRUE.equals(request.anonymous())) {
            return AnonymityLevel.UNNAMED;
        }
        if (Boolean.FALSE.equals(request.anonymous())) {
            return AnonymityLevel.NAMED;
        }
        if (anonymity.isDescription()) {
            return AnonymityLevel.UNNAMED;
        }
        return request.speaker() == null ? AnonymityLevel.UNCREDITED : AnonymityLevel.NAMED;
    }

    private static void checkAgreement(QuoteRequest request, AnonymityRequest anonymity, AnonymityLevel level) {
        Checks checks = new Checks();
        checks.that(
                request.anonymous() == null || request.anonymous().equals(level.anonymous()),
                "/anonymous",
                "must be " + level.anonymous() + " with this `anonymity.level`, or be left out");
        checks.that(
                level.isUnnamed() || !anonymity.isDescription(),
                "/anonymity",
                "describes an unnamed source: leave the description out, or let the level be UNNAMED or ON_REQUEST");
        checks.done();
    }
}
