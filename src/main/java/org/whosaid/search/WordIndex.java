package org.whosaid.search;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.util.Version;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** One generation of the index: open, written to by the follower, asked by queries. */
final class WordIndex implements AutoCloseable {
    private static final String PREFIX = "hibernate.search.";

    private final CloseableSearchMapping mapping;
    private final String fingerprint;
    private final UUID record;

    private WordIndex(CloseableSearchMapping mapping, UUID record) {
        this.mapping = mapping;
        this.record = record;
        this.fingerprint =
                Fingerprint.of(mapping.indexManager(QuoteDocument.INDEX).descriptor());
    }

    /**
     * Opens the index in a directory; makes an empty one where there is none.
     *
     * @param record the record that it is an index of
     */
    static WordIndex open(IndexDirectory directory, UUID record) {
        return new WordIndex(
                SearchMapping.builder(
                                AnnotatedTypeSource.fromClasses(QuoteDocument.class, IndexState.class),
                                MethodHandles.lookup())
                        .property(PREFIX + "mapping.build_missing_discovered_jandex_indexes", false)
                        .property(PREFIX + "mapping.discover_annotated_types_from_root_mapping_annotations", false)
                        .property(PREFIX + "backend.type", "lucene")
                        .property(PREFIX + "backend.lucene_version", Version.LATEST)
                        .property(PREFIX + "backend.directory.type", "local-filesystem")
                        .property(
                                PREFIX + "backend.directory.root",
                                directory.root().toString())
                        .property(PREFIX + "backend.analysis.configurer", new Analysis())
                        .property(PREFIX + "schema_management.strategy", "create-or-validate")
                        .build(),
                record);
    }

    SearchSession session() {
        return mapping.createSession();
    }

    /** How far this index has followed the feed; empty when it was made from another record, or otherwise than this version would. */
    Optional<Long> position() {
        try (SearchSession session = session()) {
            return session.search(IndexState.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field("position", Long.class),
                                    f.field("fingerprint", String.class),
                                    f.field("record", String.class))
                            .as((position, made, of) -> fingerprint.equals(made)
                                            && record.toString().equals(of)
                                    ? Optional.of(position)
                                    : Optional.<Long>empty()))
                    .where(f -> f.matchAll())
                    .fetchSingleHit()
                    .flatMap(reached -> reached);
        }
    }

    /** Puts quotes in, in place of what was there of them; what is put in is found from then on. */
    void put(Collection<QuoteDocument> documents, Collection<String> gone) {
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.readSync())
                .build()) {
            documents.forEach(session.indexingPlan()::addOrUpdate);
            gone.forEach(id -> session.indexingPlan().purge(QuoteDocument.class, id, null));
        }
    }

    /** Adds quotes of which the index holds none yet; they are found after {@link #flush}. */
    void fill(List<QuoteDocument> documents) {
        try (SearchSession session = session()) {
            CompletableFuture.allOf(documents.stream()
                            .map(document -> session.indexer().add(document).toCompletableFuture())
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    /** Brings everything to disk, and only then the position up to which the index has followed. */
    void flush(long position) {
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build()) {
            session.workspace(QuoteDocument.class).flush();
            session.workspace(QuoteDocument.class).refresh();
            session.indexingPlan().addOrUpdate(IndexState.of(position, fingerprint, record));
        }
    }

    /** Merges all segments, so that deleted values leave the files. */
    void mergeSegments() {
        try (SearchSession session = session()) {
            session.workspace(QuoteDocument.class).mergeSegments();
            session.workspace(QuoteDocument.class).flush();
        }
    }

    @Override
    public void close() {
        mapping.close();
    }
}
