package org.whosaid.wording;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes of a text the words by which it is compared: letters and digits in compatibility form, without case, diacritics,
 * punctuation, soft hyphens and zero-width characters, a single space between words. The folded form is only ever a derived
 * value; the text itself is kept as printed. Follows Unicode's compatibility caseless matching (The Unicode Standard, section
 * 3.13, D146, by NFKC_Casefold), which decomposes first.
 */
public final class Folding {
    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    /** Typewriter, curly both ways, reversed, prime, modifier letters, grave, Hebrew geresh. */
    private static final String APOSTROPHES = "'\u2019\u2018\u201B\u2032\u02BC\u02BB\u02BE\u02BF`\u05F3";

    private static final int ARABIC_TATWEEL = 0x0640;
    private static final Pattern FRACTION_AFTER_DIGIT =
            Pattern.compile("(?<=[0-9])(?=[\u00BC-\u00BE\u2150-\u215F\u2189])");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Folding() {}

    /**
     * The folded form; never empty unless the text is. A text without letters, digits and currency signs folds to its marks in
     * compatibility form, so that "?" and "!" do not become equal to each other and to nothing.
     */
    public static String fold(String text) {
        String decomposed = NFD.normalize(NFKC_CASEFOLD.normalize(spelledOut(NFD.normalize(text))));
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean gap = true;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (isDiacritic(c) || (isApostrophe(c) && !gap && isLetterAt(decomposed, i))) {
                continue;
            }
            if (!isWordPart(c)) {
                gap = true;
                continue;
            }
            // A currency sign is a word of its own: "$300" and "$ 300" are the same, "$300" and "€300" are not.
            if ((gap || isCurrency(c)) && !folded.isEmpty()) {
                folded.append(' ');
            }
            folded.appendCodePoint(withoutStroke(c));
            gap = isCurrency(c);
        }
        return folded.isEmpty() ? marksOnly(text) : NFC.normalize(folded);
    }

    /** The words of the folded form, in order; none of a blank text. */
    public static List<String> words(String text) {
        return Stream.of(fold(text).split(" ")).filter(word -> !word.isBlank()).toList();
    }

    /**
     * Takes out of the text what the compatibility form would turn into something else: an acute accent that stands for an
     * apostrophe ("Russia´s") would break the word, and "1½" would become 11 halves.
     */
    private static String spelledOut(String text) {
        return FRACTION_AFTER_DIGIT.matcher(text.replace('\u00B4', '\'')).replaceAll(" ");
    }

    /** What there is beside words; of a text in which nothing can be seen, the text. */
    private static String marksOnly(String text) {
        String marks = SPACES.matcher(NFC.normalize(NFKC_CASEFOLD.normalize(NFD.normalize(text))))
                .replaceAll(" ")
                .strip();
        return marks.isEmpty() ? NFC.normalize(text) : marks;
    }

    private static boolean isCurrency(int c) {
        return UCharacter.getType(c) == UCharacterCategory.CURRENCY_SYMBOL;
    }

    static boolean isWordPart(int c) {
        return !isApostrophe(c)
                && (UCharacter.isLetterOrDigit(c)
                        || isCurrency(c)
                        || UCharacter.getType(c) == UCharacterCategory.LETTER_NUMBER
                        || UCharacter.getType(c) == UCharacterCategory.OTHER_NUMBER
                        || isMark(c));
    }

    private static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        return type == UCharacterCategory.NON_SPACING_MARK
                || type == UCharacterCategory.COMBINING_SPACING_MARK
                || type == UCharacterCategory.ENCLOSING_MARK;
    }

    /**
     * Marks that accompany a letter of Latin, Greek, Cyrillic, Arabic or Hebrew, and the stroke that only lengthens an Arabic
     * word. The vowel signs of Indic scripts and the voicing marks of Japanese are marks too, but without them another word
     * stands there.
     */
    private static boolean isDiacritic(int c) {
        if (!isMark(c)) {
            return c == ARABIC_TATWEEL;
        }
        int script = UScript.getScript(c);
        return script == UScript.HEBREW
                || script == UScript.ARABIC
                || (script == UScript.INHERITED && c != 0x3099 && c != 0x309A);
    }

    /**
     * Marks that printers set, in many forms, inside a word ("Russia's", "Hawai'i"), or leave out. Between words they are quotation
     * marks or nothing.
     */
    static boolean isApostrophe(int c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    private static boolean isLetterAt(String text, int at) {
        return at < text.length() && UCharacter.isLetter(text.codePointAt(at)) && !isApostrophe(text.codePointAt(at));
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
