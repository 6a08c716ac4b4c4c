package org.whosaid.search;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.whosaid.search.WordQuery.Term;

/** Turns a query by words into a predicate that both engines know. */
final class WordPredicates {
    /** The words as they stand, then stemmed for each language: a quote has the stems of its own language only. */
    private static final String[] WORD_FIELDS = wordFields();

    private final SearchPredicateFactory factory;

    WordPredicates(SearchPredicateFactory factory) {
        this.factory = factory;
    }

    private static String[] wordFields() {
        List<String> fields = new ArrayList<>(List.of("words"));
        Analysis.STEMMERS.keySet().stream().sorted().map(Analysis::stemmedField).forEach(fields::add);
        return fields.toArray(String[]::new);
    }

    void addTo(BooleanPredicateClausesStep<?, ?> query, WordQuery words) {
        words.required().forEach(any -> {
            if (any.terms().size() == 1) {
                query.must(predicate(any.terms().get(0)));
            } else {
                var alternatives = factory.or();
                any.terms().forEach(term -> alternatives.add(predicate(term)));
                query.must(alternatives.toPredicate());
            }
        });
        words.excluded().forEach(term -> query.mustNot(predicate(term)));
    }

    private SearchPredicate predicate(Term term) {
        String text = String.join(" ", term.words());
        if (Scripts.setsNoSpaces(text)) {
            return spaceless(text);
        }
        if (term.prefix()) {
            return factory.wildcard().field("words").matching(text + "*").toPredicate();
        }
        if (term.words().size() > 1) {
            return factory.phrase().field("words").matching(text).toPredicate();
        }
        return factory.match().fields(WORD_FIELDS).matching(text).toPredicate();
    }

    /** A single character is the beginning or the end of a pair. */
    private SearchPredicate spaceless(String text) {
        if (text.codePointCount(0, text.length()) == 1) {
            return factory.or()
                    .add(factory.wildcard().field("bigrams").matching(text + "*"))
                    .add(factory.wildcard().field("bigrams").matching("?" + text))
                    .toPredicate();
        }
        return factory.phrase().field("bigrams").matching(text).toPredicate();
    }
}
