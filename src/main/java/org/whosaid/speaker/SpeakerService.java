package org.whosaid.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.whosaid.api.Checks;
import org.whosaid.api.Cursor;
import org.whosaid.api.FieldError;
import org.whosaid.api.Ids;
import org.whosaid.api.Page;
import org.whosaid.api.ProblemException;
import org.whosaid.api.ProblemType;
import org.whosaid.api.Written;
import org.whosaid.feed.ChangeKind;
import org.whosaid.feed.ChangeLog;
import org.whosaid.feed.ChangedEntity;
import org.whosaid.wording.Folding;
import org.whosaid.wording.Name;

/** The rules of speakers: created knowingly or by the first quote that names one, found by any of their names. */
@ApplicationScoped
public class SpeakerService {
    private static final Logger LOG = Logger.getLogger(SpeakerService.class);

    /** Longer names are not looked for in a description, which bounds the look-ups to some twelve a word. */
    private static final int MAX_WORDS_OF_A_NAME = 12;

    private static final Pattern APOSTROPHE =
            Pattern.compile("[\\p{Pi}\\p{Pf}'`\u00B4\u02BB-\u02BF\u2032\u05F3\uFF07]");

    /** Sort keys before every speaker. */
    private static final List<String> FIRST = List.of("", new UUID(0, 0).toString());

    private final SpeakerRepository speakers;
    private final ChangeLog changes;

    SpeakerService(SpeakerRepository speakers, ChangeLog changes) {
        this.speakers = speakers;
        this.changes = changes;
    }

    @Transactional
    public SpeakerView read(UUID id) {
        return speakers.findByIdOptional(id).map(SpeakerView::from).orElseThrow(SpeakerService::notFound);
    }

    /**
     * Records a speaker. Answers the one that is there when the name is taken by a speaker that already is all that the request
     * says.
     *
     * @throws ProblemException NAME_TAKEN when it is there but differs, unless the request wants another of the name
     */
    @Transactional
    public Written<SpeakerView> create(SpeakerRequest request) {
        return create(UUID.randomUUID(), request);
    }

    /** Like {@link #create(SpeakerRequest)}, under an id that the caller chose. */
    @Transactional
    public Written<SpeakerView> create(UUID id, SpeakerRequest request) {
        check(request);
        Name name = Name.of(request.name());
        speakers.lockName(name.folded());
        List<Speaker> sameName = called(name, Objects.requireNonNullElse(request.type(), SpeakerType.PERSON));
        if (!sameName.isEmpty() && !request.wantsAnother()) {
            return sameName.stream()
                    .filter(speaker -> speaker.isAlready(request))
                    .findFirst()
                    .map(speaker -> Written.unchanged(SpeakerView.from(speaker)))
                    .orElseThrow(() -> nameTaken(sameName));
        }
        refuseTakenExternalId(id, request);
        Speaker speaker = new Speaker(id, request);
        speakers.persist(speaker);
        return Written.created(SpeakerView.from(speaker), append(ChangeKind.RECORDED, speaker));
    }

    /**
     * Changes a speaker.
     *
     * @param change makes the wanted state out of the present speaker; refuses by throwing when it is not the one that was read
     */
    @Transactional
    public Written<SpeakerView> patch(UUID id, Function<SpeakerView, SpeakerRequest> change) {
        Speaker speaker = speakers.lock(id).orElseThrow(SpeakerService::notFound);
        SpeakerRequest request = change.apply(SpeakerView.from(speaker));
        check(request);
        refuseTakenExternalId(id, request);
        return speaker.change(request)
                ? Written.changed(SpeakerView.from(speaker), append(ChangeKind.CORRECTED, speaker))
                : Written.unchanged(SpeakerView.from(speaker));
    }

    private static void check(SpeakerRequest request) {
        Checks checks = new Checks();
        request.check(checks);
        checks.done();
        if (request.isOnlyADescription()) {
            throw onlyADescription("/name");
        }
    }

    /** The refusal of a name that merely describes a source; it does not repeat the name. */
    public static ProblemException onlyADescription(String pointer) {
        return new ProblemException(
                ProblemType.SPEAKER_IS_DESCRIPTION,
                "This describes a source that the report does not name. Leave `speaker` out, send `anonymous: true` and put the"
                        + " description into `anonymity.descriptor`.",
                FieldError.at(pointer, "must be a name, not a description"));
    }

    private void refuseTakenExternalId(UUID id, SpeakerRequest request) {
        if (request.externalIds() == null || request.externalIds().wikidata() == null) {
            return;
        }
        String wikidata = request.externalIds().wikidata();
        speakers.lockName("wikidata " + wikidata);
        List<Speaker> holders = speakers.list("wikidataId = ?1 and id <> ?2", wikidata, id);
        if (!holders.isEmpty()) {
            throw new ProblemException(
                            ProblemType.NAME_TAKEN,
                            "Another speaker has this external id.",
                            FieldError.at("/externalIds/wikidata", "is taken"))
                    .with("candidates", matches(holders));
        }
    }

    private long append(ChangeKind kind, Speaker speaker) {
        long position = changes.append(kind, ChangedEntity.SPEAKER, speaker.id(), speaker.version());
        LOG.infof("speaker %s %s, version %d", speaker.id(), kind, speaker.version());
        return position;
    }

    /**
     * The speaker that a reference means. A name that no speaker has makes one, without a feed entry of its own, whose moment would
     * tie the speaker to the quote; callers who bring the same new name at once make one speaker together.
     *
     * @param reference checked reference
     * @throws ProblemException UNKNOWN_REFERENCE or AMBIGUOUS_NAME
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Speaker resolve(SpeakerReference reference, String pointer) {
        if (reference.id() != null) {
            return referenced(reference, pointer);
        }
        Name name = Name.of(reference.name());
        List<Speaker> fitting = called(name, reference.type());
        if (fitting.isEmpty()) {
            speakers.lockName(name.folded());
            fitting = called(name, reference.type());
        }
        if (fitting.size() > 1) {
            throw ambiguous(pointer, fitting);
        }
        return fitting.isEmpty() ? firstSeen(reference) : fitting.get(0);
    }

    private List<Speaker> called(Name name, SpeakerType type) {
        return speakers.called(name.folded()).stream()
                .filter(speaker -> type == null || speaker.type() == type)
                .toList();
    }

    private Speaker referenced(SpeakerReference reference, String pointer) {
        return speakers.findByIdOptional(reference.id())
                .filter(speaker -> reference.name() == null
                        || speaker.isCalled(Name.of(reference.name()).folded()))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_REFERENCE,
                        "The referenced speaker is not in the record.",
                        FieldError.at(pointer, "must be the id of a speaker, and a name beside it one of its names")));
    }

    private Speaker firstSeen(SpeakerReference reference) {
        Speaker speaker = new Speaker(
                UUID.randomUUID(), new SpeakerRequest(reference.name(), reference.type(), null, null, null, null));
        speakers.persist(speaker);
        return speaker;
    }

    /**
     * Whether a description holds, as whole words, a name of two or more words of a PERSON speaker. Single words and other types
     * never count: "a Biden government spokesman" describes, "an aide to Jill Biden" names.
     */
    @Transactional
    public boolean isPersonNamedIn(String description) {
        Set<String> runs = runs(Folding.words(description));
        // Folding joins what an apostrophe parts, so that "Jill Biden's aide" would hold no "Biden": read it parted
        // too.
        runs.addAll(runs(Folding.words(APOSTROPHE.matcher(description).replaceAll(" "))));
        return !runs.isEmpty() && speakers.anyIsAPerson(runs);
    }

    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int start = 0; start < words.size(); start++) {
            int longest = Math.min(words.size(), start + MAX_WORDS_OF_A_NAME);
            for (int end = start + 2; end <= longest; end++) {
                runs.add(String.join(" ", words.subList(start, end)));
            }
        }
        return runs;
    }

    /** What an id or a name given as a filter is taken to mean; nothing when the record has no such speaker. */
    @Transactional
    public Page.Resolved resolved(String parameter, String idOrName) {
        List<Page.Match> matches = Ids.isId(idOrName)
                ? matches(speakers.byIds(List.of(UUID.fromString(idOrName))))
                : speakers.containing(Name.of(idOrName).folded(), Page.Resolved.MAX_MATCHES);
        return new Page.Resolved(parameter, idOrName, matches);
    }

    /** The speakers of the ids. */
    @Transactional
    public Map<UUID, Speaker> byIds(Set<UUID> ids) {
        return speakers.byIds(ids).stream().collect(Collectors.toMap(Speaker::id, Function.identity()));
    }

    /** Speakers by name. */
    @Transactional
    public Page<SpeakerView> list(SpeakerFilter filter, String cursor, int limit) {
        String scope =
                Cursor.scope("speakers", filter.q(), filter.type(), filter.role(), filter.organization(), filter.on());
        List<String> after = cursor == null ? FIRST : Cursor.decode(cursor, scope, 2);
        List<Object[]> rows = speakers.page(filter, after.get(0), Cursor.uuid(after.get(1)), limit + 1);
        List<Object[]> shown = rows.subList(0, Math.min(limit, rows.size()));
        Map<UUID, Speaker> found =
                byIds(shown.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
        List<SpeakerView> views =
                shown.stream().map(row -> SpeakerView.from(found.get(row[0]))).toList();
        String next =
                rows.size() > limit ? Cursor.encode(scope, shown.get(limit - 1)[1], shown.get(limit - 1)[0]) : null;
        return new Page<>(views, next, Page.Total.upTo(max -> speakers.count(filter, max)), List.of(), null);
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "No speaker has this id.");
    }

    private static ProblemException ambiguous(String pointer, List<Speaker> fitting) {
        return new ProblemException(
                        ProblemType.AMBIGUOUS_NAME,
                        "Several speakers go by this name; refer to one of the candidates by its id.",
                        FieldError.at(pointer, "must be the `id` of one of the candidates"))
                .with("candidates", matches(fitting));
    }

    private static ProblemException nameTaken(List<Speaker> sameName) {
        return new ProblemException(
                        ProblemType.NAME_TAKEN,
                        "A speaker of this name is recorded with other facts. Patch that one, or send `distinct: true` to record"
                                + " another speaker of the same name.",
                        FieldError.at("/name", "is taken"))
                .with("candidates", matches(sameName));
    }

    private static List<Page.Match> matches(List<Speaker> speakers) {
        return speakers.stream()
                .map(speaker -> new Page.Match(speaker.id(), speaker.name()))
                .toList();
    }
}
