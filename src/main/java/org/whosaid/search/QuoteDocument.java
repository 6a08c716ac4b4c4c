package org.whosaid.search;

import java.util.List;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * What the word index holds of a quote: its folded words, and ids and words of the closed lists for the structured filters. Never a
 * name, a role, a description or a text: those are read from the record.
 */
@SearchEntity(name = QuoteDocument.INDEX)
@Indexed(index = QuoteDocument.INDEX)
class QuoteDocument {
    static final String INDEX = "quote";

    @DocumentId
    String id;

    /** The id once more, to sort and to continue by. */
    @KeywordField(sortable = Sortable.YES, projectable = Projectable.NO)
    String key;

    @FullTextField(analyzer = Analysis.FOLDED)
    String words;

    /** Pairs of characters, for scripts that set no spaces; null for others. */
    @FullTextField(analyzer = Analysis.BIGRAMS)
    String bigrams;

    @FullTextField(analyzer = "stem-en")
    String stemEn;

    @FullTextField(analyzer = "stem-de")
    String stemDe;

    @FullTextField(analyzer = "stem-fr")
    String stemFr;

    @FullTextField(analyzer = "stem-es")
    String stemEs;

    @FullTextField(analyzer = "stem-it")
    String stemIt;

    @FullTextField(analyzer = "stem-pt")
    String stemPt;

    @FullTextField(analyzer = "stem-nl")
    String stemNl;

    @FullTextField(analyzer = "stem-ru")
    String stemRu;

    @FullTextField(analyzer = "stem-ar")
    String stemAr;

    @KeywordField
    String speaker;

    @KeywordField
    String outlet;

    @KeywordField
    String publisher;

    /** Publisher, relays and source outlet. */
    @KeywordField
    List<String> hops;

    @KeywordField
    String article;

    @KeywordField(projectable = Projectable.YES)
    String statement;

    @KeywordField
    String status;

    @KeywordField
    String anonymity;

    @KeywordField
    String kind;

    @KeywordField
    String act;

    @KeywordField
    String channel;

    /** The language tag in lower case, and every shorter range that takes it in (RFC 4647, basic filtering). */
    @KeywordField
    List<String> languages;

    /** A digest of the folded role, by which it can be found but not read. */
    @KeywordField
    String role;

    /** A digest of the folded affiliation. */
    @KeywordField
    String affiliation;

    /** First and last day on which it was said, in days from 2000-01-01; null when it is not dated. */
    @GenericField
    Integer saidFrom;

    @GenericField
    Integer saidTo;

    /** The record's own sort keys. */
    @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
    Integer saidDesc;

    @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
    Integer saidAsc;

    @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
    Integer position;
}
