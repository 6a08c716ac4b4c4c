package org.whosaid.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.whosaid.quote.QuoteView;
import org.whosaid.quote.VerbatimSpan;
import org.whosaid.search.WordQuery.Term;
import org.whosaid.wording.Word;
import org.whosaid.wording.Words;

/** Finds in a text the words that a query asked for: those that are equal, begin so, or have the same stem. The index keeps no text. */
final class Highlighter {
    private final List<Term> terms;

    Highlighter(WordQuery query) {
        terms = query.required().stream().flatMap(any -> any.terms().stream()).toList();
    }

    QuoteView highlight(QuoteView quote) {
        return quote.withHighlights(spans(quote.text(), quote.language()));
    }

    List<VerbatimSpan> spans(String text, String language) {
        Stemming stemming = Stemming.of(
                language == null ? null : language.toLowerCase(Locale.ROOT).split("-")[0]);
        List<Word> words = Words.of(text);
        boolean[] hit = new boolean[words.size()];
        terms.forEach(term -> {
            for (int i = 0; i + term.words().size() <= words.size(); i++) {
                if (fits(term, words, i, stemming)) {
                    for (int j = i; j < i + term.words().size(); j++) {
                        hit[j] = true;
                    }
                }
            }
        });
        List<VerbatimSpan> spans = new ArrayList<>();
        for (int i = 0; i < hit.length; i++) {
            if (hit[i]) {
                spans.add(new VerbatimSpan(words.get(i).start(), words.get(i).end()));
            }
        }
        return Stream.concat(spans.stream(), spaceless(text)).distinct().toList();
    }

    private static boolean fits(Term term, List<Word> words, int at, Stemming stemming) {
        if (term.words().size() == 1) {
            String wanted = term.words().get(0);
            String word = words.get(at).folded();
            return word.equals(wanted)
                    || (term.prefix()
                            ? word.startsWith(wanted)
                            : stemming.stem(word).equals(stemming.stem(wanted)));
        }
        for (int j = 0; j < term.words().size(); j++) {
            if (!words.get(at + j).folded().equals(term.words().get(j))) {
                return false;
            }
        }
        return true;
    }

    /** In scripts that set no spaces a word stands inside a longer run of characters. */
    private Stream<VerbatimSpan> spaceless(String text) {
        return terms.stream()
                .map(term -> String.join(" ", term.words()))
                .filter(Scripts::setsNoSpaces)
                .flatMap(wanted -> {
                    List<VerbatimSpan> found = new ArrayList<>();
                    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
                        int start = text.codePointCount(0, at);
                        found.add(new VerbatimSpan(start, start + wanted.codePointCount(0, wanted.length())));
                    }
                    return found.stream();
                });
    }
}
