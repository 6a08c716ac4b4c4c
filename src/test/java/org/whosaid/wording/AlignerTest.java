package org.whosaid.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.wording.Difference.Kind;

class AlignerTest {
    private static final String TALK =
            "If we sit down to talk, Russia can raise its concerns and we will share our concerns with Russia’s activities as a good.";

    @Test
    void findsTheSameWordsWhateverTheirMarks() {
        Alignment alignment = align(
                "“if we sit down to TALK russia can raise its concerns, and we will share our concerns with"
                        + " Russia's activities as a good”",
                TALK);
        assertTrue(alignment.exact());
        assertEquals(1, alignment.score());
        assertEquals(List.of(), alignment.differences());
        assertEquals(0, alignment.start());
        assertEquals(TALK.length() - 1, alignment.end());
    }

    @Test
    void findsAContiguousPartAndSaysWhereItStands() {
        Alignment alignment = align("Russia can raise its concerns", TALK);
        assertTrue(alignment.exact());
        assertEquals("Russia can raise its concerns", TALK.substring(alignment.start(), alignment.end()));
    }

    @Test
    void findsAMisquotationAndTellsTheDifferences() {
        Alignment alignment = align("If we sit down to talk, Russia can raise concerns and we will share ours", TALK);
        assertFalse(alignment.exact());
        assertTrue(alignment.score() > 0.8, "score " + alignment.score());
        assertTrue(
                alignment.differences().contains(new Difference(Kind.MISSING, "", "its")),
                alignment.differences()::toString);
    }

    @Test
    void letsAnEllipsisStandForAnyWords() {
        Alignment alignment =
                align("If we sit down to talk … we will share our concerns with Russia's activities", TALK);
        assertTrue(alignment.score() > 0.95, "score " + alignment.score());
        assertEquals(List.of(), alignment.differences());
    }

    @Test
    void letsAnEditorInsertWords() {
        Alignment alignment = align("If we sit down to talk, [Moscow] can raise its concerns", TALK);
        assertTrue(alignment.score() > 0.9, "score " + alignment.score());
    }

    @Test
    void forgivesSlipsOfSpelling() {
        Alignment alignment = align("Russia can rise its conserns and we will share our concerns", TALK);
        assertTrue(alignment.score() > 0.75, "score " + alignment.score());
        assertTrue(
                alignment.differences().contains(new Difference(Kind.SPELLED, "conserns", "concerns")),
                alignment.differences()::toString);
    }

    @Test
    void findsWordsThatStandElsewhere() {
        Alignment alignment =
                align("we will share our concerns with Russia's activities and Russia can raise its concerns", TALK);
        assertTrue(alignment.score() > 0.6, "score " + alignment.score());
        assertTrue(
                alignment.differences().stream().anyMatch(each -> each.kind() == Kind.MOVED),
                alignment.differences()::toString);
    }

    @Test
    void findsAQuoteInsideALongerFragment() {
        Alignment alignment = align(
                "The minister told reporters that the US response to this issue had so far been abstract, and then he left the room"
                        + " without taking any more questions from the press.",
                "the US response to this issue had so far been “abstract”");
        assertTrue(alignment.score() > 0.9, "score " + alignment.score());
        assertFalse(alignment.exact());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Without Ukraine, no decisions would be made about Ukraine | Nothing about Ukraine without Ukraine
            the talks will go on next week in Geneva                  | the weather will be fine in Geneva next week for everyone
            we will never surrender to anyone who attacks us          | If we sit down to talk, Russia can raise its concerns
            """)
    void keepsOtherStatementsApart(String asked, String printed) {
        Alignment alignment = align(asked, printed);
        assertTrue(alignment.score() < 0.6, "score " + alignment.score());
    }

    @Test
    void takesNoNumberForAnother() {
        Alignment alignment = align(
                "the bill includes 300 million dollars for the forces",
                "the bill includes 3000 million dollars for the forces");
        assertTrue(
                alignment.differences().contains(new Difference(Kind.CHANGED, "300", "3000")),
                alignment.differences()::toString);
    }

    @Test
    void hasOffsetsInCodePoints() {
        Alignment alignment = align("raise its concerns", "😀😀 they raise its concerns");
        assertEquals(8, alignment.start());
        assertEquals(26, alignment.end());
    }

    private static Alignment align(String asked, String printed) {
        return Aligner.align(Asked.of(asked), printed);
    }
}
