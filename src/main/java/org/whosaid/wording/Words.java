package org.whosaid.wording;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/** Finds the words of a text with their places in it: the words of {@link Folding}, in the same order. */
public final class Words {
    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    private Words() {}

    /** The words, in order; none of a text that has only marks. Linear in the length of the text. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int place = 0;
        int start = 0;
        int startPlace = 0;
        for (int i = 0; i <= text.length(); ) {
            boolean end = i == text.length();
            int c = end ? ' ' : text.codePointAt(i);
            int next = end ? i + 1 : i + Character.charCount(c);
            if (isSeparator(c)) {
                addWords(text.substring(start, i), startPlace, place, words);
                start = Math.min(next, text.length());
                startPlace = place + 1;
            }
            i = next;
            place++;
        }
        return words;
    }

    private static void addWords(String piece, int start, int end, List<Word> words) {
        if (piece.codePoints().anyMatch(Folding::isWordPart)) {
            Folding.words(piece).forEach(folded -> words.add(new Word(folded, start, end)));
        }
    }

    /** Whether folding always ends a word here: nothing that is part of a word or may vanish within one is in it. */
    private static boolean isSeparator(int c) {
        if (c < 0x80) {
            return !Character.isLetterOrDigit(c) && !Folding.isWordPart(c) && !Folding.isApostrophe(c);
        }
        String folded = NFKC_CASEFOLD.normalize(Character.toString(c));
        return !folded.isEmpty()
                && folded.codePoints().noneMatch(each -> Folding.isWordPart(each) || Folding.isApostrophe(each))
                && !Folding.isApostrophe(c);
    }
}
