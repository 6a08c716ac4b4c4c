package org.whosaid.quote;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.whosaid.api.Caller;
import org.whosaid.api.Checks;
import org.whosaid.api.FieldError;
import org.whosaid.api.ProblemException;
import org.whosaid.api.ProblemType;
import org.whosaid.api.Written;
import org.whosaid.article.ArticleService;
import org.whosaid.article.ResolvedArticle;
import org.whosaid.feed.ChangeKind;
import org.whosaid.feed.ChangeLog;
import org.whosaid.feed.ChangedEntity;
import org.whosaid.outlet.Outlet;
import org.whosaid.outlet.OutletReference;
import org.whosaid.outlet.OutletService;
import org.whosaid.speaker.Speaker;
import org.whosaid.speaker.SpeakerService;

/** The rules of recording quotes. One call is one transaction: the quote, what it names for the first time, and the feed entry. */
@ApplicationScoped
public class QuoteService {
    private static final Logger LOG = Logger.getLogger(QuoteService.class);

    /** Ids that grow even within a millisecond (RFC 9562, section 6.2), so that order of id is order of recording. */
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final QuoteRepository quotes;
    private final Quotes views;
    private final Sources sources;
    private final OutletService outlets;
    private final SpeakerService speakers;
    private final ArticleService articles;
    private final Continuation continuation;
    private final ChangeLog changes;
    private final Clock clock;

    QuoteService(
            QuoteRepository quotes,
            Quotes views,
            Sources sources,
            OutletService outlets,
            SpeakerService speakers,
            ArticleService articles,
            Continuation continuation,
            ChangeLog changes,
            Clock clock) {
        this.quotes = quotes;
        this.views = views;
        this.sources = sources;
        this.outlets = outlets;
        this.speakers = speakers;
        this.articles = articles;
        this.continuation = continuation;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public QuoteView read(UUID id, Caller caller) {
        return quotes.findByIdOptional(id)
                .map(quote -> views.view(quote, caller, List.of()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "No quote has this id."));
    }

    /**
     * Records a quote, or finds it when it was sent before: under the caller's {@code ref}, else as the same text at the same
     * position of the same article (of the same outlet when there is no article).
     *
     * @throws ProblemException CONTENT_DIFFERS when something else is recorded under the key, and for every rule that is broken;
     *     nothing is then recorded
     */
    @Transactional
    public Written<QuoteView> record(QuoteRequest request, Caller caller) {
        return record(IDS.generate(), request, caller);
    }

    /** Like {@link #record(QuoteRequest, Caller)}, under an id that the caller chose. */
    @Transactional
    public Written<QuoteView> record(UUID id, QuoteRequest request, Caller caller) {
        AnonymityLevel level = continuation.isInherited(request) ? null : Credit.level(request);
        Checks checks = new Checks();
        request.check(checks);
        Verbatim verbatim = Verbatim.of(request.text(), request.kind(), request.verbatim(), checks);
        checks.done();
        sources.refuseDescriptionAsName(request);

        Quote quote = new Quote(id, caller.name(), clock.instant(), request, verbatim);
        if (level != null) {
            sources.refuseNameInDescription(request, level);
        }
        Map<String, Outlet> named = outlets.resolve(outletsOf(request));
        Speaker speaker = request.speaker() == null ? null : speakers.resolve(request.speaker(), "/speaker");
        ResolvedArticle resolved = request.article() == null
                ? null
                : articles.resolve(request.article(), named.get("/article/publisher"), "/article");
        originate(quote, request, named, resolved);
        credit(quote, request, level, speaker);
        return resolved == null || !resolved.completed()
                ? recordOnce(quote, request.ref(), caller)
                : recordCompleting(resolved, quote, request.ref(), caller);
    }

    private Written<QuoteView> recordCompleting(ResolvedArticle resolved, Quote quote, String ref, Caller caller) {
        Written<QuoteView> written = recordOnce(quote, ref, caller);
        articles.appendCompletion(resolved);
        return written;
    }

    private void originate(Quote quote, QuoteRequest request, Map<String, Outlet> named, ResolvedArticle resolved) {
        List<UUID> relays = new ArrayList<>();
        for (int i = 0; request.relays() != null && i < request.relays().size(); i++) {
            relays.add(named.get("/relays/" + i).id());
        }
        UUID article = resolved == null ? null : resolved.article().id();
        quote.originate(
                request.outlet() == null ? null : named.get("/outlet").id(),
                relays,
                article,
                resolved == null ? null : resolved.article().publisherId(),
                continuation.resolve(request.continues(), article, quote.position()));
    }

    private void credit(Quote quote, QuoteRequest request, AnonymityLevel level, Speaker speaker) {
        if (level == null) {
            quote.credit(null, null, null, request.role(), request.affiliation());
            continuation.inherit(quote);
            sources.refuseNameInDescription(request, quote.anonymity().level());
            return;
        }
        quote.credit(
                Anonymity.of(level, request.anonymityOrNothing()),
                speaker == null ? null : speaker.id(),
                speaker == null ? null : printed(request),
                request.role(),
                request.affiliation());
        continuation.refuseMixedCredit(quote);
    }

    private static String printed(QuoteRequest request) {
        return request.speaker().printed() == null
                ? request.speaker().name()
                : request.speaker().printed();
    }

    private static Map<String, OutletReference> outletsOf(QuoteRequest request) {
        Map<String, OutletReference> references = new LinkedHashMap<>();
        if (request.outlet() != null) {
            references.put("/outlet", request.outlet());
        }
        for (int i = 0; request.relays() != null && i < request.relays().size(); i++) {
            references.put("/relays/" + i, request.relays().get(i));
        }
        if (request.article() != null && request.article().publisher() != null) {
            references.put("/article/publisher", request.article().publisher());
        }
        return references;
    }

    private Written<QuoteView> recordOnce(Quote quote, String ref, Caller caller) {
        lockKeys(quote, ref, caller);
        Optional<Quote> sent = ref == null ? Optional.empty() : quotes.byRef(caller.name(), ref);
        Optional<Quote> recorded = sent.isPresent() ? sent : quotes.byNaturalKey(quote);
        if (recorded.isPresent()) {
            return found(recorded.get(), quote, ref, caller);
        }
        quotes.persist(quote);
        quotes.flush();
        if (ref != null) {
            quotes.addRef(caller.name(), ref, quote.id());
        }
        QuoteView view = views.view(quote, caller, warnings(quote));
        long position = changes.append(ChangeKind.RECORDED, ChangedEntity.QUOTE, quote.id(), quote.version());
        LOG.infof("quote %s RECORDED, version %d", quote.id(), quote.version());
        return Written.created(view, position);
    }

    private Written<QuoteView> found(Quote recorded, Quote sent, String ref, Caller caller) {
        if (!recorded.saysTheSameAs(sent)) {
            throw new ProblemException(
                            ProblemType.CONTENT_DIFFERS,
                            "Another quote is recorded under this `ref`, or with this text at this position of its article or"
                                    + " outlet. If both stand in the report, send another `position`.",
                            FieldError.at("", "must equal what is recorded under the same key"))
                    .with("existing", Map.of("id", recorded.id()));
        }
        if (ref != null) {
            quotes.addRef(caller.name(), ref, recorded.id());
        }
        return Written.unchanged(views.view(recorded, caller, List.of()));
    }

    /** In order, so that two who share both keys do not wait for each other. */
    private void lockKeys(Quote quote, String ref, Caller caller) {
        TreeSet<String> keys = new TreeSet<>();
        keys.add("at " + (quote.articleId() != null ? quote.articleId() : quote.outletId()) + " " + quote.position()
                + " " + quote.statement());
        if (ref != null) {
            keys.add("ref " + caller.name() + " " + ref);
        }
        keys.forEach(quotes::lockKey);
    }

    private List<Warning> warnings(Quote quote) {
        List<Warning> warnings = new ArrayList<>();
        boolean declined = quote.anonymity().level() == AnonymityLevel.NAMED && quote.act() == Act.DECLINED_COMMENT;
        if (quote.articleId() != null
                && (declined && quotes.articleHas(quote.articleId(), true)
                        || quote.anonymity().level().isUnnamed() && quotes.articleHas(quote.articleId(), false))) {
            warnings.add(Warning.ELIMINATION);
        }
        if (quote.kind() == QuoteKind.DIRECT && OuterMarks.areAround(quote.text())) {
            warnings.add(Warning.OUTER_MARKS);
        }
        return warnings;
    }
}
