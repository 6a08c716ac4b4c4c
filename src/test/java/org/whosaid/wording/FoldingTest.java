package org.whosaid.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Russia’s",
                "Russia's",
                "Russias",
                "RUSSIA‘S",
                "Russia`s",
                "Russia´s",
                "Russiaʼs",
                "Rus\u00ADsia's",
                "Rus\u200Bsia\u2060s",
                "“Russia’s”",
                " Russia's … ",
                "Ｒussia＇s",
                "Rússia′s"
            })
    void foldsEverySettingOfAPossessiveAlike(String text) {
        assertEquals("russias", Folding.fold(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build-up",
                "build up",
                "Build\u2011Up",
                "build – up",
                "build—up",
                "build\u00A0up",
                "build\r\n  up",
                "build-\nup",
                "build…up",
                "build/up",
                "build \u2028 up"
            })
    void foldsEveryGapBetweenWordsAlike(String text) {
        assertEquals("build up", Folding.fold(text));
    }

    @ParameterizedTest
    @CsvSource({
        "3.5, 35",
        "1½, 11/2",
        "$300, €300",
        "$300, 300",
        "か, が",
        "ハ, バ",
        "की, का",
        "กา, กี",
        "5'10, 510",
        "U.S., us",
        "?, !",
        "👍, 👎",
        "我們, 我们",
        "talks' end, talksend"
    })
    void keepsApartWhatMeansSomethingElse(String one, String other) {
        assertNotEquals(Folding.fold(one), Folding.fold(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    $300               | $ 300
                    300€               | 300 €
                    1½ percent         | 1 ½ percent
                    1990s              | 1990's
                    مُحَمَّد              | محمد
                    محـــمد             | محمد
                    שָׁלוֹם               | שלום
                    мой Йод            | МОИ Иод
                    Łódź Ørsted İzmir  | lodz orsted izmir
                    ΟΔΥΣΣΕΥΣ           | Οδυσσεύς
                    Straße             | STRASSE
                    ｶﾞ                 | ガ
                    ﬁrst               | FIRST
                    Hawaiʻi            | Hawai'i
                    Oʻzbekiston        | Ozbekiston
                    ʼtis               | 'tis
                    ‘abstract’         | "abstract"
                    said: 👍 yes        | said yes
                    """)
    void foldsAlikeWhatDiffersInPrintOnly(String one, String other) {
        assertEquals(Folding.fold(one), Folding.fold(other));
    }

    @Test
    void keepsTheVowelSignsOfHindiAndTheVoicingMarksOfJapanese() {
        assertEquals("हिन्दी", Folding.fold("«हिन्दी»"));
        assertEquals("がぎ", Folding.fold("がぎ"));
        assertEquals("한국", Folding.fold(NFD.normalize("한국")));
    }

    @Test
    void keepsMarksOfATextThatHasNothingElse() {
        assertEquals("?!", Folding.fold(" ?! "));
        assertEquals("?", Folding.fold("？\u200B"));
        assertEquals("👩‍🚀".replace("\u200D", ""), Folding.fold("👩‍🚀"));
        assertEquals("\u200B\u00AD", Folding.fold("\u200B\u00AD"));
        assertEquals("", Folding.fold(""));
    }

    @Test
    void splitsIntoWords() {
        assertEquals(List.of("the", "us", "said", "no"), Folding.words("The U‌S said: “No!”"));
        assertEquals(List.of("$", "300"), Folding.words("$300"));
        assertEquals(List.of("?"), Folding.words("?"));
        assertEquals(List.of(), Folding.words("  "));
        assertEquals(List.of(), Folding.words(""));
    }

    /** Every character there is, alone and between letters: folding what is folded, or composed otherwise, changes nothing. */
    @Test
    void isStableForEveryCharacter() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.isDefined(c)
                        && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.PRIVATE_USE)
                .mapToObj(Character::toString)
                .forEach(c -> {
                    assertStable(c);
                    assertStable("x" + c + "y");
                });
    }

    private static void assertStable(String text) {
        String folded = Folding.fold(text);
        assertEquals(folded, Folding.fold(folded), () -> "folded twice: " + text);
        assertEquals(folded, Folding.fold(NFD.normalize(text)), () -> "decomposed: " + text);
        assertEquals(folded, Folding.fold(NFC.normalize(text)), () -> "composed: " + text);
    }
}
