package org.whosaid.outlet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.whosaid.wording.Name;

/** A body that publishes or releases words. Its id is random (version 4) and shows no time of creation. */
@Entity
public class Outlet {
    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private OutletKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_affiliation")
    private StateAffiliation stateAffiliation;

    private int version;

    /** The name itself first, then the aliases. */
    @ElementCollection
    @CollectionTable(name = "outlet_name", joinColumns = @JoinColumn(name = "outlet_id"))
    @OrderColumn(name = "ordinal")
    private List<Name> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "outlet_domain", joinColumns = @JoinColumn(name = "outlet_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "domain")
    private List<String> domains = new ArrayList<>();

    protected Outlet() {}

    Outlet(UUID id, OutletRequest request) {
        this.id = id;
        this.version = 1;
        assign(request);
    }

    /** Makes the outlet what the request says; false, and no new version, when it already is. */
    boolean change(OutletRequest request) {
        if (OutletView.from(new Outlet(id, request)).sameFacts(OutletView.from(this))) {
            return false;
        }
        assign(request);
        version++;
        return true;
    }

    private void assign(OutletRequest request) {
        name = request.name();
        kind = request.kind();
        stateAffiliation = request.stateAffiliation();
        replace(names, names(request));
        replace(
                domains,
                Objects.requireNonNullElse(request.domains(), List.<String>of()).stream()
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList());
    }

    private static List<Name> names(OutletRequest request) {
        return Stream.concat(
                        Stream.of(request.name()),
                        Objects.requireNonNullElse(request.aliases(), List.<String>of()).stream())
                .distinct()
                .map(Name::of)
                .toList();
    }

    private static <T> void replace(List<T> old, List<T> replacement) {
        if (!List.copyOf(old).equals(replacement)) {
            old.clear();
            old.addAll(replacement);
        }
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<String> aliases() {
        return names.stream().skip(1).map(Name::name).toList();
    }

    public List<String> domains() {
        return List.copyOf(domains);
    }

    public OutletKind kind() {
        return kind;
    }

    public StateAffiliation stateAffiliation() {
        return stateAffiliation;
    }

    public int version() {
        return version;
    }

    boolean isCalled(String folded) {
        return names.stream().anyMatch(each -> each.folded().equals(folded));
    }

    /** Whether everything that the request says is already so; what it leaves out does not matter. */
    boolean isAlready(OutletRequest request) {
        Outlet wanted = new Outlet(id, request);
        return (kind == wanted.kind || wanted.kind == null)
                && (stateAffiliation == wanted.stateAffiliation || wanted.stateAffiliation == null)
                && wanted.names.stream().allMatch(each -> isCalled(each.folded()))
                && domains.containsAll(wanted.domains);
    }
}
