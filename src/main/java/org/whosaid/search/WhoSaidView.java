package org.whosaid.search;

import java.util.List;
import java.util.UUID;
import org.whosaid.api.Page;
import org.whosaid.quote.QuoteView;
import org.whosaid.quote.VerbatimSpan;
import org.whosaid.wording.Difference;

/**
 * Who said some words, according to whom.
 *
 * @param matches recorded statements, the nearest first
 * @param resolved what the speaker was taken to mean
 * @param held what was looked through
 */
public record WhoSaidView(Verdict verdict, List<Match> matches, List<Page.Resolved> resolved, RecordView held) {

    /**
     * A recorded statement that is near.
     *
     * @param score 0 to 1; 1 when the words stand in it one after the other
     * @param text the wording of the first quote of it
     * @param span the part of that text that matches, in code points
     * @param differences where the asked words part from it
     * @param quotes each with its own credit, the first known report first
     * @param total how many quotes there are of the statement
     */
    public record Match(
            UUID statement,
            double score,
            boolean exact,
            String text,
            VerbatimSpan span,
            List<Difference> differences,
            List<QuoteView> quotes,
            long total) {}
}
