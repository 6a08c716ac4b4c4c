package org.whosaid.outlet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
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
import org.whosaid.wording.Name;

/** The rules of outlets: created knowingly or by the first quote that names one, found by any of their names. */
@ApplicationScoped
public class OutletService {
    private static final Logger LOG = Logger.getLogger(OutletService.class);

    /** Sort keys before every outlet. */
    private static final List<String> FIRST = List.of("", new UUID(0, 0).toString());

    private final OutletRepository outlets;
    private final ChangeLog changes;

    OutletService(OutletRepository outlets, ChangeLog changes) {
        this.outlets = outlets;
        this.changes = changes;
    }

    @Transactional
    public OutletView read(UUID id) {
        return outlets.findByIdOptional(id).map(OutletView::from).orElseThrow(OutletService::notFound);
    }

    /**
     * Records an outlet. Answers the one that is there when the name is taken by an outlet that already is all that the request
     * says.
     *
     * @throws ProblemException NAME_TAKEN when it is there but differs, unless the request wants another of the name
     */
    @Transactional
    public Written<OutletView> create(OutletRequest request) {
        return create(UUID.randomUUID(), request);
    }

    /** Like {@link #create(OutletRequest)}, under an id that the caller chose. */
    @Transactional
    public Written<OutletView> create(UUID id, OutletRequest request) {
        Checks checks = new Checks();
        request.check(checks);
        checks.done();
        Name name = Name.of(request.name());
        outlets.lockName(name.folded());
        List<Outlet> sameName = outlets.called(List.of(name.folded())).getOrDefault(name.folded(), List.of());
        if (!sameName.isEmpty() && !request.wantsAnother()) {
            return sameName.stream()
                    .filter(outlet -> outlet.isAlready(request))
                    .findFirst()
                    .map(outlet -> Written.unchanged(OutletView.from(outlet)))
                    .orElseThrow(() -> nameTaken(sameName));
        }
        Outlet outlet = new Outlet(id, request);
        outlets.persist(outlet);
        return Written.created(OutletView.from(outlet), append(ChangeKind.RECORDED, outlet));
    }

    /**
     * Changes an outlet.
     *
     * @param change makes the wanted state out of the present outlet; refuses by throwing when it is not the one that was read
     */
    @Transactional
    public Written<OutletView> patch(UUID id, Function<OutletView, OutletRequest> change) {
        Outlet outlet = outlets.lock(id).orElseThrow(OutletService::notFound);
        OutletRequest request = change.apply(OutletView.from(outlet));
        Checks checks = new Checks();
        request.check(checks);
        checks.done();
        return outlet.change(request)
                ? Written.changed(OutletView.from(outlet), append(ChangeKind.CORRECTED, outlet))
                : Written.unchanged(OutletView.from(outlet));
    }

    private long append(ChangeKind kind, Outlet outlet) {
        long position = changes.append(kind, ChangedEntity.OUTLET, outlet.id(), outlet.version());
        LOG.infof("outlet %s %s, version %d", outlet.id(), kind, outlet.version());
        return position;
    }

    /**
     * The outlets that the references mean, by JSON pointer. A name that no outlet has makes one; so that callers who bring the
     * same new name at once make one outlet together, names are locked in order.
     *
     * @param references checked references by the JSON pointer to each
     * @throws ProblemException UNKNOWN_REFERENCE or AMBIGUOUS_NAME
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Outlet> resolve(Map<String, OutletReference> references) {
        Map<String, Name> names = new LinkedHashMap<>();
        Map<String, Outlet> resolved = new HashMap<>();
        references.forEach((pointer, reference) -> {
            if (reference.id() == null) {
                names.put(pointer, Name.of(reference.name()));
            } else {
                resolved.put(pointer, referenced(reference, pointer));
            }
        });
        if (!names.isEmpty()) {
            Map<String, Outlet> byName = byName(names);
            names.forEach((pointer, name) -> resolved.put(pointer, byName.get(name.folded())));
        }
        return resolved;
    }

    private Outlet referenced(OutletReference reference, String pointer) {
        return outlets.findByIdOptional(reference.id())
                .filter(outlet -> reference.name() == null
                        || outlet.isCalled(Name.of(reference.name()).folded()))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_REFERENCE,
                        "A referenced outlet is not in the record.",
                        FieldError.at(pointer, "must be the id of an outlet, and a name beside it one of its names")));
    }

    private Map<String, Outlet> byName(Map<String, Name> names) {
        Map<String, Name> wanted = new HashMap<>();
        names.values().forEach(name -> wanted.putIfAbsent(name.folded(), name));
        Map<String, List<Outlet>> found = outlets.called(wanted.keySet());
        TreeSet<String> missing = new TreeSet<>(wanted.keySet());
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            missing.forEach(outlets::lockName);
            found.putAll(outlets.called(missing));
            missing.removeAll(found.keySet());
        }
        names.forEach((pointer, name) -> {
            if (found.getOrDefault(name.folded(), List.of()).size() > 1) {
                throw ambiguous(pointer, found.get(name.folded()));
            }
        });
        Map<String, Outlet> result = new HashMap<>();
        found.forEach((folded, fitting) -> result.put(folded, fitting.get(0)));
        missing.forEach(folded -> result.put(folded, firstSeen(wanted.get(folded))));
        return result;
    }

    private Outlet firstSeen(Name name) {
        Outlet outlet = new Outlet(UUID.randomUUID(), new OutletRequest(name.name(), null, null, null, null, null));
        outlets.persist(outlet);
        return outlet;
    }

    /** What an id or a name given as a filter is taken to mean; nothing when the record has no such outlet. */
    @Transactional
    public Page.Resolved resolved(String parameter, String idOrName) {
        List<Page.Match> matches = Ids.isId(idOrName)
                ? List.copyOf(named(Set.of(UUID.fromString(idOrName))).values())
                : outlets.containing(Name.of(idOrName).folded(), Page.Resolved.MAX_MATCHES);
        return new Page.Resolved(parameter, idOrName, matches);
    }

    /** The names that outlets are shown under. */
    @Transactional
    public Map<UUID, Page.Match> named(Set<UUID> ids) {
        return outlets.byIds(ids).stream()
                .collect(Collectors.toMap(Outlet::id, outlet -> new Page.Match(outlet.id(), outlet.name())));
    }

    /** Outlets by name. */
    @Transactional
    public Page<OutletView> list(OutletFilter filter, String cursor, int limit) {
        String scope = Cursor.scope("outlets", filter.q(), filter.domain(), filter.kind());
        List<String> after = cursor == null ? FIRST : Cursor.decode(cursor, scope, 2);
        List<Object[]> rows = outlets.page(filter, after.get(0), Cursor.uuid(after.get(1)), limit + 1);
        List<Object[]> shown = rows.subList(0, Math.min(limit, rows.size()));
        Map<UUID, Outlet> found =
                outlets.byIds(shown.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Outlet::id, Function.identity()));
        List<OutletView> views =
                shown.stream().map(row -> OutletView.from(found.get(row[0]))).toList();
        String next =
                rows.size() > limit ? Cursor.encode(scope, shown.get(limit - 1)[1], shown.get(limit - 1)[0]) : null;
        return new Page<>(views, next, Page.Total.upTo(max -> outlets.count(filter, max)), List.of(), null);
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "No outlet has this id.");
    }

    private static ProblemException ambiguous(String pointer, List<Outlet> fitting) {
        return new ProblemException(
                        ProblemType.AMBIGUOUS_NAME,
                        "Several outlets go by this name; refer to one of the candidates by its id.",
                        FieldError.at(pointer, "must be the `id` of one of the candidates"))
                .with("candidates", matches(fitting));
    }

    private static ProblemException nameTaken(List<Outlet> sameName) {
        return new ProblemException(
                        ProblemType.NAME_TAKEN,
                        "An outlet of this name is recorded with other facts. Patch that one, or send `distinct: true` to record"
                                + " another outlet of the same name.",
                        FieldError.at("/name", "is taken"))
                .with("candidates", matches(sameName));
    }

    private static List<Page.Match> matches(List<Outlet> outlets) {
        return outlets.stream()
                .map(outlet -> new Page.Match(outlet.id(), outlet.name()))
                .toList();
    }
}
