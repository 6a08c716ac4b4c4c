package org.whosaid.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the valid name that a mistaken one was probably meant to be. */
final class Nearest {
    private Nearest() {}

    /** A clause that says what would be right. */
    static String advice(String wrong, Collection<String> valid) {
        if (valid.isEmpty()) {
            return "none is taken here";
        }
        return of(wrong, valid)
                .map(name -> "did you mean `" + name + "`?")
                .orElseGet(() -> "known are `" + String.join("`, `", valid) + "`");
    }

    private static Optional<String> of(String wrong, Collection<String> valid) {
        String folded = plain(wrong);
        int limit = Math.max(2, folded.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        return valid.stream()
                .filter(name -> distance.apply(folded, plain(name)) >= 0)
                .min(Comparator.comparingInt(name -> distance.apply(folded, plain(name))));
    }

    private static String plain(String name) {
        return name.substring(0, Math.min(name.length(), 60))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[-_]", "");
    }
}
