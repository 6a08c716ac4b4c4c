package org.whosaid.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What no printing habit may change, tried on texts of many scripts. */
class FoldingPropertyTest {
    @Property
    void foldingTwiceChangesNothing(@ForAll("texts") String text) {
        assertEquals(Folding.fold(text), Folding.fold(Folding.fold(text)));
    }

    @Property
    void isEmptyForNoTextButTheEmptyOne(@ForAll("texts") String text) {
        assertEquals(text.isEmpty(), Folding.fold(text).isEmpty());
    }

    @Property
    void compositionDoesNotMatter(@ForAll("texts") String text) {
        assertEquals(
                Folding.fold(text), Folding.fold(Normalizer2.getNFDInstance().normalize(text)));
        assertEquals(
                Folding.fold(text), Folding.fold(Normalizer2.getNFCInstance().normalize(text)));
    }

    @Property
    void caseDoesNotMatter(@ForAll("sentences") String text) {
        assertEquals(Folding.fold(text), Folding.fold(text.toUpperCase(Locale.ROOT)));
        assertEquals(Folding.fold(text), Folding.fold(text.toLowerCase(Locale.ROOT)));
    }

    @Property
    void invisibleCharactersDoNotMatter(@ForAll("sentences") String text, @ForAll("invisible") String invisible) {
        assertEquals(Folding.fold(text), Folding.fold(String.join(invisible, text.split(""))));
    }

    @Property
    void spacesQuotationMarksAndDashesBetweenWordsDoNotMatter(
            @ForAll("sentences") String text, @ForAll("gaps") String gap) {
        assertEquals(Folding.fold(text), Folding.fold(gap + text.replace(" ", gap) + gap));
    }

    @Property
    void theFormOfAnApostropheDoesNotMatter(
            @ForAll("sentences") String text, @ForAll("apostrophes") String apostrophe) {
        assertEquals(Folding.fold(text), Folding.fold(text.replace("’", apostrophe)));
    }

    @Property
    void wordsAreSeparatedByOneSpace(@ForAll("sentences") String text) {
        String folded = Folding.fold(text);
        assertEquals(folded, String.join(" ", Folding.words(text)));
        assertFalse(Pattern.compile("\\p{P}|\\p{Lu}").matcher(folded).find(), folded);
    }

    @Property
    void equalWordsHaveEqualStatementsWhateverTheMarks(@ForAll("sentences") String text, @ForAll("gaps") String gap) {
        assertEquals(StatementId.of(text), StatementId.of(text.replace(" ", gap)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().filter(FoldingPropertyTest::isWellFormed),
                Arbitraries.strings()
                        .withChars(" '’´ʼ“”-–.,?$€½²1aéİıßøσςйががहि̣́͡\u00AD\u200B\u200D\u0345\u0640ـَאָ한ﬁﷺ")
                        .ofMaxLength(12));
    }

    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<String> words = Arbitraries.of(
                "Russia’s",
                "l’État",
                "“abstract”",
                "3.5",
                "$",
                "Größe",
                "Οδυσσέας",
                "Москва",
                "мой",
                "हिन्दी",
                "がく",
                "한국",
                "U.S.",
                "naïve",
                "O’Brien",
                "2021",
                "محمد",
                "Jan. 10,");
        return Combinators.combine(words, words, words).as((a, b, c) -> String.join(" ", a, b, c));
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of("\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u200E", "\uFE0F");
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of(
                "  ", "\n", "\u00A0", "\u3000", " – ", "—", " - ", "… ", " “", "” ", "‘ ", " \"", "; ", "\t", " (",
                " 👍 ");
    }

    @Provide
    Arbitrary<String> apostrophes() {
        return Arbitraries.of(List.of("'", "‘", "‛", "ʼ", "`", "´", "′", "＇"));
    }

    private static boolean isWellFormed(String text) {
        return text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }
}
