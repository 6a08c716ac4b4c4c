package org.whosaid.search;

import java.util.UUID;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** How far the index has followed the feed, kept in the index itself: the two cannot part. */
@SearchEntity(name = IndexState.INDEX)
@Indexed(index = IndexState.INDEX)
class IndexState {
    static final String INDEX = "state";

    @DocumentId
    String id = "state";

    /** The last change of the feed that is in the index, on disk. */
    @GenericField(projectable = Projectable.YES)
    Long position;

    /** What the index was made with; see {@link Fingerprint}. */
    @KeywordField(projectable = Projectable.YES)
    String fingerprint;

    /** The record that the index was made from. */
    @KeywordField(projectable = Projectable.YES)
    String record;

    static IndexState of(long position, String fingerprint, UUID record) {
        IndexState state = new IndexState();
        state.position = position;
        state.fingerprint = fingerprint;
        state.record = record.toString();
        return state;
    }
}
