package org.whosaid.wording;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.List;

/**
 * Makes of a text the words by which it is compared: letters and digits in compatibility form, without case, diacritics,
 * punctuation, soft hyphens and zero-width characters, a single space between words. The folded form is only ever a derived
 * value; the text itself is kept as printed. Follows Unicode's NFKC_Casefold (UAX 31, section 5).
 */
public final class Folding {
    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private Folding() {}

    /**
     * The folded form; never empty unless the text is. A text of nothing but punctuation is its own folded form, so that "?" and
     * "!" do not become equal to each other and to nothing.
     */
    public static String fold(String text) {
        String decomposed = NFD.normalize(NFKC_CASEFOLD.normalize(text));
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (isDiacritic(c) || (isApostrophe(c) && joinsLetters(decomposed, i, c))) {
                continue;
            }
            if (isWordPart(c)) {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                gap = false;
                folded.appendCodePoint(withoutStroke(c));
            } else {
                gap = true;
            }
        }
        return folded.isEmpty() ? text : NFC.normalize(folded);
    }

    /** The words of the folded form, in order. */
    public static List<String> words(String text) {
        return List.of(fold(text).split(" "));
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.CURRENCY_SYMBOL
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER
                || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /**
     * Marks that accompany a letter of Latin, Greek, Cyrillic, Arabic or Hebrew. The vowel signs of Indic scripts and the voicing
     * marks of Japanese are marks too, but without them another word stands there.
     */
    private static boolean isDiacritic(int c) {
        if (!isMark(c)) {
            return false;
        }
        int script = UScript.getScript(c);
        return script == UScript.HEBREW
                || script == UScript.ARABIC
                || (script == UScript.INHERITED && c != 0x3099 && c != 0x309A);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == '`' || c == 0x2032 || c == 0x201B;
    }

    /** Whether a mark stands inside a word ("Russia's"), which printers set in many ways or leave out. */
    private static boolean joinsLetters(String text, int after, int mark) {
        int before = after - Character.charCount(mark);
        return before > 0
                && after < text.length()
                && UCharacter.isLetter(lastLetterOrMark(text, before))
                && UCharacter.isLetter(text.codePointAt(after));
    }

    private static int lastLetterOrMark(String text, int end) {
        int at = end;
        int c = text.codePointBefore(at);
        while (isDiacritic(c) && at - Character.charCount(c) > 0) {
            at -= Character.charCount(c);
            c = text.codePointBefore(at);
        }
        return c;
    }

    /** Letters whose stroke Unicode does not take for a diacritic. */
    private static int withoutStroke(int c) {
        return switch (c) {
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            case 'đ' -> 'd';
            case 'ħ' -> 'h';
            case 'ŧ' -> 't';
            case 'ı' -> 'i';
            default -> c;
        };
    }
}
