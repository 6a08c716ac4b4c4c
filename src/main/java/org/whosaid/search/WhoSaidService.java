package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whosaid.api.Caller;
import org.whosaid.api.Checks;
import org.whosaid.api.FieldError;
import org.whosaid.api.Page;
import org.whosaid.api.ProblemException;
import org.whosaid.api.ProblemType;
import org.whosaid.quote.Quotes;
import org.whosaid.quote.VerbatimSpan;
import org.whosaid.search.StatementRepository.Credits;
import org.whosaid.search.StatementRepository.Reports;
import org.whosaid.speaker.SpeakerService;
import org.whosaid.wording.Aligner;
import org.whosaid.wording.Alignment;
import org.whosaid.wording.Asked;

/**
 * Answers who said some words: candidates come from the index, each is aligned word by word, and what is near enough is answered with
 * every quote's own credit. It never takes one quote's name for another, and never says of an unnamed source who it is.
 */
@ApplicationScoped
public class WhoSaidService {
    /** Below this two texts merely share some words. */
    private static final double NEAR = 0.6;

    /** Below this a second look allows for slips in the very words that candidates are found by. */
    private static final double GOOD = 0.8;

    private static final int FEWEST_CONTENT_WORDS = 3;
    private static final int QUOTES_OF_A_STATEMENT = 20;

    private final Candidates candidates;
    private final StatementRepository statements;
    private final SpeakerService speakers;
    private final Quotes quotes;
    private final RecordService record;

    WhoSaidService(
            Candidates candidates,
            StatementRepository statements,
            SpeakerService speakers,
            Quotes quotes,
            RecordService record) {
        this.candidates = candidates;
        this.statements = statements;
        this.speakers = speakers;
        this.quotes = quotes;
        this.record = record;
    }

    private record Near(UUID statement, String text, Alignment alignment) {}

    /**
     * @throws ProblemException INVALID_CONTENT with JSON pointers, which who asks by query parameters turns into their names
     */
    @Transactional
    WhoSaidView answer(WhoSaidRequest request, Caller caller) {
        Checks checks = new Checks();
        request.check(checks);
        checks.done();
        Asked asked = Asked.of(request.text());
        if (asked.contentWords() < FEWEST_CONTENT_WORDS && request.speaker() == null) {
            throw new ProblemException(
                    ProblemType.INVALID_CONTENT,
                    "These words are too few to tell one statement from another.",
                    FieldError.at(
                            "/text",
                            "must have at least " + FEWEST_CONTENT_WORDS
                                    + " words that carry meaning, unless `speaker` is given"));
        }
        List<Page.Resolved> resolved =
                request.speaker() == null ? List.of() : List.of(speakers.resolved("speaker", request.speaker()));
        List<Near> near = near(asked);
        Verdict verdict = verdict(near, resolved);
        List<Near> shown = near.subList(0, Math.min(near.size(), request.limitOrDefault()));
        return new WhoSaidView(verdict, matches(shown, caller), resolved, record.read());
    }

    private List<Near> near(Asked asked) {
        List<Near> near = aligned(asked, candidates.of(asked, false));
        if (near.isEmpty() || near.get(0).alignment().score() < GOOD) {
            List<Near> second = aligned(asked, candidates.of(asked, true));
            if (!second.isEmpty()
                    && (near.isEmpty()
                            || second.get(0).alignment().score()
                                    > near.get(0).alignment().score())) {
                return second;
            }
        }
        return near;
    }

    private List<Near> aligned(Asked asked, Map<UUID, UUID> found) {
        Map<UUID, String> texts = statements.texts(found.values());
        List<Near> near = new ArrayList<>();
        found.forEach((statement, quote) -> {
            String text = texts.get(quote);
            if (text != null) {
                Alignment alignment = Aligner.align(asked, text);
                if (alignment.score() >= NEAR) {
                    near.add(new Near(statement, text, alignment));
                }
            }
        });
        near.sort(Comparator.comparingDouble((Near each) -> -each.alignment().score())
                .thenComparingInt(each -> each.text().length()));
        return near;
    }

    private Verdict verdict(List<Near> near, List<Page.Resolved> resolved) {
        if (near.isEmpty()) {
            return Verdict.NOT_IN_RECORD;
        }
        if (resolved.isEmpty()) {
            return near.get(0).alignment().exact() ? Verdict.EXACT : Verdict.VARIANT;
        }
        Map<UUID, Credits> credits = statements.credits(
                near.stream().map(Near::statement).toList(), resolved.get(0).ids());
        List<Near> credited = near.stream()
                .filter(each -> credits.containsKey(each.statement())
                        && credits.get(each.statement()).toSpeaker())
                .toList();
        if (!credited.isEmpty()) {
            return credited.get(0).alignment().exact() ? Verdict.EXACT : Verdict.VARIANT;
        }
        return credits.values().stream().anyMatch(Credits::toSomebody)
                ? Verdict.ATTRIBUTED_TO_OTHERS
                : Verdict.ATTRIBUTED_TO_UNNAMED;
    }

    private List<WhoSaidView.Match> matches(List<Near> shown, Caller caller) {
        Map<UUID, Reports> reports =
                statements.reports(shown.stream().map(Near::statement).toList(), QUOTES_OF_A_STATEMENT);
        return shown.stream()
                .filter(each -> reports.containsKey(each.statement()))
                .map(each -> match(each, reports.get(each.statement()), caller))
                .toList();
    }

    private WhoSaidView.Match match(Near near, Reports reports, Caller caller) {
        Alignment alignment = near.alignment();
        return new WhoSaidView.Match(
                near.statement(),
                Math.round(alignment.score() * 1000) / 1000.0,
                alignment.exact(),
                near.text(),
                new VerbatimSpan(alignment.start(), alignment.end()),
                alignment.differences(),
                quotes.inOrder(reports.quotes(), caller),
                reports.total());
    }
}
