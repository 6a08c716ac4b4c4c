package org.whosaid.search;

import org.whosaid.api.ProblemException;
import org.whosaid.api.ProblemType;

/** Refusals of queries by words that the index cannot answer now; structured queries go on. */
final class IndexProblems {
    private IndexProblems() {}

    static ProblemException building() {
        return new ProblemException(
                        ProblemType.INDEX_BUILDING,
                        "The word index is being made from the record. Queries without words are answered meanwhile.")
                .retryAfter(5);
    }

    static ProblemException behind() {
        return new ProblemException(
                        ProblemType.INDEX_BEHIND, "The word index has not reached the position that `at-least` names.")
                .retryAfter(1);
    }
}
