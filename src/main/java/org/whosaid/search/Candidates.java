package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.whosaid.wording.Asked;

/**
 * Finds quotes that may hold some words: any of the words will do, the best fifty are aligned word by word afterwards. Requiring
 * more words finds no more and costs more.
 */
@ApplicationScoped
class Candidates {
    private static final int MOST = 50;

    /** Both engines stop at 1,024 clauses; a query of this many words is as good as one of more. */
    private static final int WORDS_AT_ONCE = 200;

    private static final int MOST_WINDOWS = 8;

    private final Follower follower;
    private final StaleQuotes stale;

    Candidates(Follower follower, StaleQuotes stale) {
        this.follower = follower;
        this.stale = stale;
    }

    /** Ids of quotes by their statement, the likeliest first; with slips allowed for on the second try. */
    Map<UUID, UUID> of(Asked asked, boolean fuzzy) {
        WordIndex index = follower.index().orElseThrow(IndexProblems::building);
        List<String> outdated = stale.after(follower.position());
        Map<UUID, UUID> found = new LinkedHashMap<>();
        try (SearchSession session = index.session()) {
            for (List<String> words : windows(asked)) {
                session.search(QuoteDocument.class)
                        .select(f -> f.composite()
                                .from(f.field("statement", String.class), f.id(String.class))
                                .asList(each -> List.of((String) each.get(0), (String) each.get(1))))
                        .where(f -> {
                            BooleanPredicateClausesStep<?, ?> query = f.bool();
                            query.must(anyOf(f, words, fuzzy));
                            query.filter(f.match().field("status").matching("ACTIVE"));
                            if (!outdated.isEmpty()) {
                                query.mustNot(f.terms().field("key").matchingAny(outdated));
                            }
                            return query;
                        })
                        .totalHitCountThreshold(100)
                        .fetchHits(MOST)
                        .forEach(hit -> found.putIfAbsent(UUID.fromString(hit.get(0)), UUID.fromString(hit.get(1))));
            }
        }
        return found;
    }

    private static List<List<String>> windows(Asked asked) {
        List<String> words = asked.distinctWords();
        List<List<String>> windows = new ArrayList<>();
        for (int i = 0; i < words.size() && windows.size() < MOST_WINDOWS; i += WORDS_AT_ONCE) {
            windows.add(words.subList(i, Math.min(words.size(), i + WORDS_AT_ONCE)));
        }
        return windows;
    }

    private static SearchPredicate anyOf(SearchPredicateFactory f, List<String> words, boolean fuzzy) {
        String text = String.join(" ", words);
        if (Scripts.setsNoSpaces(text)) {
            return f.match().field("bigrams").matching(text).toPredicate();
        }
        return fuzzy
                ? f.match().field("words").matching(text).fuzzy(1, 1).toPredicate()
                : f.match().field("words").matching(text).toPredicate();
    }
}
