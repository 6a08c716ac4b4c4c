package org.whosaid.search;

import com.ibm.icu.lang.UScript;

/** Tells scripts that set no spaces between words. */
final class Scripts {
    private Scripts() {}

    static boolean setsNoSpaces(String text) {
        return text.codePoints()
                .map(UScript::getScript)
                .anyMatch(script -> script == UScript.HAN
                        || script == UScript.HIRAGANA
                        || script == UScript.KATAKANA
                        || script == UScript.HANGUL);
    }
}
