package org.whosaid.search;

import org.whosaid.api.Checks;

/**
 * A look-up of who said some words.
 *
 * @param text the words, as somebody remembers or claims them
 * @param speaker id or name of whom they are claimed to be of, or null
 * @param limit how many statements to answer at most, 1 to 50; 5 when absent
 */
record WhoSaidRequest(String text, String speaker, Integer limit) {
    private static final int DEFAULT_LIMIT = 5;
    private static final int MAX_LIMIT = 50;

    void check(Checks checks) {
        checks.requiredText(text, "/text", 20_000);
        checks.text(speaker, "/speaker", 300);
        checks.that(
                limit == null || (limit >= 1 && limit <= MAX_LIMIT), "/limit", "must be between 1 and " + MAX_LIMIT);
    }

    int limitOrDefault() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
