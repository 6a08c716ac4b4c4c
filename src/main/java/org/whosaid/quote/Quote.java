package org.whosaid.quote;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.whosaid.wording.Folding;
import org.whosaid.wording.StatementId;
import org.whosaid.wording.TextDigest;

/** One attribution: some words, credited to someone, by one report. Its id is a UUIDv7 and shows when it was recorded. */
@Entity
public class Quote {
    @Id
    private UUID id;

    private int version;

    @Enumerated(EnumType.STRING)
    private QuoteStatus status;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "corrected_at")
    private Instant correctedAt;

    private String ref;

    private String text;

    @Column(name = "text_digest")
    private byte[] textDigest;

    private UUID statement;

    @Enumerated(EnumType.STRING)
    private QuoteKind kind;

    private int[] verbatim;

    private String cue;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String language;

    private Boolean translated;

    @Embedded
    private Anonymity anonymity;

    @Column(name = "speaker_id")
    private UUID speakerId;

    /** The speaker's name exactly as the report printed it. */
    private String printed;

    private String role;

    @Column(name = "role_folded")
    private String roleFolded;

    private String affiliation;

    @Column(name = "affiliation_folded")
    private String affiliationFolded;

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "article_id")
    private UUID articleId;

    /** The article's publisher, kept here for the lists by publisher; the database keeps it equal. */
    @Column(name = "publisher_id")
    private UUID publisherId;

    private int position;

    private UUID continues;

    @Column(name = "context_before")
    private String contextBefore;

    @Column(name = "context_after")
    private String contextAfter;

    @Embedded
    private Said said;

    @ElementCollection
    @CollectionTable(name = "relay", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "outlet_id")
    private List<UUID> relays = new ArrayList<>();

    protected Quote() {}

    Quote(UUID id, String recordedBy, Instant recordedAt, QuoteRequest request, Verbatim verbatim) {
        this.id = id;
        this.version = 1;
        this.status = QuoteStatus.ACTIVE;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        this.ref = request.ref();
        this.text = request.text();
        this.textDigest = TextDigest.of(text);
        this.statement = StatementId.of(text);
        this.kind = verbatim.kind();
        this.verbatim = verbatim.offsets();
        this.cue = request.cue();
        this.act = request.act();
        this.channel = request.channel();
        this.language = request.language();
        this.translated = request.translated();
        this.position = request.position() == null ? 1 : request.position();
        this.contextBefore =
                request.context() == null ? null : request.context().before();
        this.contextAfter = request.context() == null ? null : request.context().after();
        this.said = request.said() == null ? Said.UNKNOWN : request.said().toSaid();
    }

    /** Credits the words. The speaker is given exactly when the level is NAMED; the database refuses anything else. */
    void credit(Anonymity source, UUID speaker, String printedName, String printedRole, String printedAffiliation) {
        anonymity = source;
        speakerId = speaker;
        printed = printedName;
        role = printedRole;
        roleFolded = printedRole == null ? null : Folding.fold(printedRole);
        affiliation = printedAffiliation;
        affiliationFolded = printedAffiliation == null ? null : Folding.fold(printedAffiliation);
    }

    /** Says where the words come from. */
    void originate(UUID outlet, List<UUID> hops, UUID article, UUID publisher, UUID continued) {
        outletId = outlet;
        relays = new ArrayList<>(hops);
        articleId = article;
        publisherId = publisher;
        continues = continued;
    }

    /** Takes over whose words these are from the quote that this one continues; a role of its own stays. */
    void inherit(Quote source) {
        credit(
                source.anonymity,
                source.speakerId,
                source.printed,
                role == null ? source.role : role,
                affiliation == null ? source.affiliation : affiliation);
    }

    boolean hasCreditOf(Quote other) {
        return anonymity.level() == other.anonymity.level() && Objects.equals(speakerId, other.speakerId);
    }

    /** Whether the other says exactly the same, whenever and by whomever it was recorded. */
    boolean saysTheSameAs(Quote other) {
        return facts().equals(other.facts());
    }

    private List<Object> facts() {
        return Arrays.asList(
                text,
                kind,
                Arrays.stream(verbatim).boxed().toList(),
                cue,
                act,
                channel,
                language,
                translated,
                anonymity,
                speakerId,
                printed,
                role,
                affiliation,
                outletId,
                List.copyOf(relays),
                articleId,
                position,
                continues,
                Context.of(contextBefore, contextAfter),
                said == null ? Said.UNKNOWN : said);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public QuoteStatus status() {
        return status;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant correctedAt() {
        return correctedAt;
    }

    /** The key under which the caller knows this quote; null for anyone else's. */
    String refOf(String caller) {
        return recordedBy.equals(caller) ? ref : null;
    }

    String text() {
        return text;
    }

    byte[] textDigest() {
        return textDigest;
    }

    UUID statement() {
        return statement;
    }

    QuoteKind kind() {
        return kind;
    }

    List<VerbatimSpan> verbatim() {
        return Verbatim.spans(verbatim);
    }

    String cue() {
        return cue;
    }

    Act act() {
        return act;
    }

    Channel channel() {
        return channel;
    }

    String language() {
        return language;
    }

    Boolean translated() {
        return translated;
    }

    Anonymity anonymity() {
        return anonymity;
    }

    UUID speakerId() {
        return speakerId;
    }

    String printed() {
        return printed;
    }

    String role() {
        return role;
    }

    String affiliation() {
        return affiliation;
    }

    UUID outletId() {
        return outletId;
    }

    List<UUID> relays() {
        return List.copyOf(relays);
    }

    UUID articleId() {
        return articleId;
    }

    int position() {
        return position;
    }

    UUID continues() {
        return continues;
    }

    Context context() {
        return Context.of(contextBefore, contextAfter);
    }

    /** When it was said, or null when nothing is known of that. */
    Said said() {
        return said == null || said.equals(Said.UNKNOWN) ? null : said;
    }
}
