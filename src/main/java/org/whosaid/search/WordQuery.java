package org.whosaid.search;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.wording.Folding;

/**
 * A query by words: plain words must all be found, {@code "a phrase"} in order, {@code a OR b} either, {@code -not} neither, and
 * {@code begin*} what begins so. Reading one never fails: what makes no sense as an operator is taken as words.
 *
 * @param required each of these has to be found
 * @param excluded none of these may be found
 */
record WordQuery(List<AnyOf> required, List<Term> excluded) {
    static final int MAX_TERMS = 50;
    private static final String OPENING = "\"“„«»”";
    private static final String CLOSING = "\"”“»«";
    private static final int SHORTEST_PREFIX = 2;

    /** Alternatives. */
    record AnyOf(List<Term> terms) {}

    /**
     * One thing to find.
     *
     * @param words folded words that stand one after the other
     * @param prefix whether the last of them may go on
     */
    record Term(List<String> words, boolean prefix) {}

    /** Whether it says nothing that could be found: it is empty, or only excludes. */
    boolean findsNothing() {
        return required.isEmpty();
    }

    boolean isTooLong() {
        return required.stream().mapToInt(any -> any.terms().size()).sum() + excluded.size() > MAX_TERMS;
    }

    static WordQuery parse(String text) {
        return new Parser(text).parse();
    }

    private static final class Parser {
        private final String text;
        private final List<AnyOf> required = new ArrayList<>();
        private final List<Term> excluded = new ArrayList<>();
        private int at;
        private boolean or;

        Parser(String text) {
            this.text = text;
        }

        WordQuery parse() {
            while (skipSpace()) {
                boolean not = text.charAt(at) == '-'
                        && at + 1 < text.length()
                        && !Character.isWhitespace(text.charAt(at + 1));
                if (not) {
                    at++;
                }
                if (OPENING.indexOf(text.charAt(at)) >= 0) {
                    add(not, phrase());
                } else {
                    addWord(not, word());
                }
            }
            return new WordQuery(List.copyOf(required), List.copyOf(excluded));
        }

        private boolean skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length();
        }

        private Term phrase() {
            int end = ++at;
            while (end < text.length() && CLOSING.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            Term term = new Term(words(text.substring(at, end)), false);
            at = Math.min(end + 1, text.length());
            return term;
        }

        private String word() {
            int end = at;
            while (end < text.length()
                    && !Character.isWhitespace(text.charAt(end))
                    && OPENING.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String word = text.substring(at, end);
            at = end;
            return word;
        }

        private void addWord(boolean not, String word) {
            if (word.equals("OR") && !not) {
                or = !required.isEmpty();
                return;
            }
            List<String> words = words(word);
            boolean prefix = word.endsWith("*")
                    && !words.isEmpty()
                    && words.get(words.size() - 1).length() >= SHORTEST_PREFIX;
            if (prefix && words.size() > 1) {
                add(not, new Term(words.subList(0, words.size() - 1), false));
                add(not, new Term(words.subList(words.size() - 1, words.size()), true));
            } else {
                add(not, new Term(words, prefix));
            }
        }

        private void add(boolean not, Term term) {
            if (term.words().isEmpty()) {
                return;
            }
            if (not) {
                excluded.add(term);
            } else if (or) {
                AnyOf last = required.remove(required.size() - 1);
                List<Term> terms = new ArrayList<>(last.terms());
                terms.add(term);
                required.add(new AnyOf(List.copyOf(terms)));
            } else {
                required.add(new AnyOf(List.of(term)));
            }
            or = false;
        }

        /** Only what has a letter or digit can be found. */
        private static List<String> words(String piece) {
            return piece.codePoints().anyMatch(Character::isLetterOrDigit) ? Folding.words(piece) : List.of();
        }
    }
}
