package org.whosaid.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is asked about, as words to be aligned. What an editor put into it counts for little: words in square brackets need
 * not match, and at an ellipsis any number of printed words may stand.
 */
public final class Asked {
    private static final Pattern ELLIPSIS =
            Pattern.compile("\\[\\s*(?:\\.{3}|…)\\s*]|\\(\\s*(?:\\.{3}|…)\\s*\\)|\\.{3,}|…");
    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*]");

    /**
     * @param inserted whether an editor put it in
     * @param afterEllipsis whether words were left out before it
     */
    record AskedWord(String folded, boolean inserted, boolean afterEllipsis, double weight) {}

    private final List<AskedWord> words = new ArrayList<>();
    private final FunctionWords functionWords;

    private Asked(FunctionWords functionWords) {
        this.functionWords = functionWords;
    }

    public static Asked of(String text) {
        Asked asked = new Asked(FunctionWords.of(Folding.words(text)));
        boolean afterEllipsis = false;
        Matcher ellipsis = ELLIPSIS.matcher(text);
        int from = 0;
        while (ellipsis.find()) {
            asked.addWithInserts(text.substring(from, ellipsis.start()), afterEllipsis);
            afterEllipsis = !asked.words.isEmpty();
            from = ellipsis.end();
        }
        asked.addWithInserts(text.substring(from), afterEllipsis);
        return asked;
    }

    private void addWithInserts(String text, boolean afterEllipsis) {
        int first = words.size();
        Matcher bracketed = BRACKETED.matcher(text);
        int from = 0;
        while (bracketed.find()) {
            add(text.substring(from, bracketed.start()), false);
            add(bracketed.group(), true);
            from = bracketed.end();
        }
        add(text.substring(from), false);
        if (afterEllipsis && first < words.size()) {
            AskedWord word = words.get(first);
            words.set(first, new AskedWord(word.folded(), word.inserted(), true, word.weight()));
        }
    }

    private void add(String text, boolean inserted) {
        for (Word word : Words.of(text)) {
            words.add(
                    new AskedWord(word.folded(), inserted, false, inserted ? 0 : functionWords.weight(word.folded())));
        }
    }

    List<AskedWord> words() {
        return words;
    }

    FunctionWords functionWords() {
        return functionWords;
    }

    /** How many words carry meaning; below three a text is found in too many places to tell anything. */
    public int contentWords() {
        return (int) words.stream()
                .filter(word -> !word.inserted() && functionWords.isContent(word.folded()))
                .count();
    }

    /** The distinct folded words to look for, those with meaning first. */
    public List<String> distinctWords() {
        List<String> distinct = new ArrayList<>();
        words.stream()
                .filter(word -> !word.inserted())
                .map(AskedWord::folded)
                .distinct()
                .sorted((a, b) -> Boolean.compare(functionWords.isContent(b), functionWords.isContent(a)))
                .forEach(distinct::add);
        return distinct;
    }
}
