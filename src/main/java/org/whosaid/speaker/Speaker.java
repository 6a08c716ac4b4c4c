package org.whosaid.speaker;

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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.whosaid.wording.Name;

/** A source that words are credited to by name. Its id is random (version 4) and shows no time of creation. */
@Entity
public class Speaker {
    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private SpeakerType type;

    @Column(name = "wikidata_id")
    private String wikidataId;

    private int version;

    /** The name itself first, then the aliases. */
    @ElementCollection
    @CollectionTable(name = "speaker_name", joinColumns = @JoinColumn(name = "speaker_id"))
    @OrderColumn(name = "ordinal")
    private List<Name> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "tenure", joinColumns = @JoinColumn(name = "speaker_id"))
    @OrderColumn(name = "ordinal")
    private List<Tenure> tenures = new ArrayList<>();

    protected Speaker() {}

    Speaker(UUID id, SpeakerRequest request) {
        this.id = id;
        this.version = 1;
        assign(request);
    }

    /** Makes the speaker what the request says; false, and no new version, when it already is. */
    boolean change(SpeakerRequest request) {
        if (SpeakerView.from(new Speaker(id, request)).sameFacts(SpeakerView.from(this))) {
            return false;
        }
        assign(request);
        version++;
        return true;
    }

    private void assign(SpeakerRequest request) {
        name = request.name();
        type = Objects.requireNonNullElse(request.type(), SpeakerType.PERSON);
        wikidataId = Objects.requireNonNullElse(request.externalIds(), ExternalIds.NONE)
                .wikidata();
        replace(names, names(request));
        replace(
                tenures,
                Objects.requireNonNullElse(request.tenures(), List.<TenureRequest>of()).stream()
                        .map(TenureRequest::toTenure)
                        .toList());
    }

    private static List<Name> names(SpeakerRequest request) {
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

    public SpeakerType type() {
        return type;
    }

    public List<String> aliases() {
        return names.stream().skip(1).map(Name::name).toList();
    }

    List<Tenure> tenures() {
        return List.copyOf(tenures);
    }

    ExternalIds externalIds() {
        return new ExternalIds(wikidataId);
    }

    public int version() {
        return version;
    }

    boolean isCalled(String folded) {
        return names.stream().anyMatch(each -> each.folded().equals(folded));
    }

    /** Whether everything that the request says is already so; what it leaves out does not matter. */
    boolean isAlready(SpeakerRequest request) {
        Speaker wanted = new Speaker(id, request);
        return type == wanted.type
                && (wanted.wikidataId == null || wanted.wikidataId.equals(wikidataId))
                && wanted.names.stream().allMatch(each -> isCalled(each.folded()))
                && tenures.containsAll(wanted.tenures);
    }
}
