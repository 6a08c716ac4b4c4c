package org.whosaid.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordsPropertyTest {

    @Property
    void areTheWordsOfTheFoldedText(@ForAll("texts") String text) {
        List<String> words = Words.of(text).stream().map(Word::folded).toList();
        if (!words.isEmpty()) {
            assertEquals(Folding.words(text), words);
        }
    }

    @Property
    void lieInTheTextInOrder(@ForAll("texts") String text) {
        int before = 0;
        int length = text.codePointCount(0, text.length());
        for (Word word : Words.of(text)) {
            assertTrue(word.start() >= 0 && word.start() < word.end() && word.end() <= length);
            assertTrue(word.start() >= before || word.end() >= before);
            before = word.start();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "B", "é", "e\u0301", "ß", "’", "'", " ", "\u00a0", "-", "—", "1", "½", "$", "€", "…",
                        "\u00ad", "\u200b", "😀", "が", "か\u3099", "हि", "Й", "“", "”", ".", "\n", "ﬁ", "´", "talks",
                        "Russia")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }
}
