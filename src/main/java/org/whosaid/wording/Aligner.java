package org.whosaid.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.wording.Asked.AskedWord;

/**
 * Aligns the words of an asked text with those of a printed one: the local alignment of Smith and Waterman (1981) over words, where
 * a slip of spelling matches for less, and words that stand elsewhere are found afterwards. Takes time and memory in proportion to
 * the product of the two word counts.
 */
public final class Aligner {
    private static final double SLIP = 0.7;
    private static final double MOVED = 0.6;
    private static final double GAP = -0.3;
    private static final double MISMATCH = -0.4;

    private static final byte STOP = 0;
    private static final byte PAIR = 1;
    private static final byte SKIP_PRINTED = 2;
    private static final byte SKIP_ASKED = 3;

    private final List<AskedWord> asked;
    private final List<Word> printed;
    private final double[] printedWeights;
    private final Map<String, Double> slips = new HashMap<>();

    private Aligner(Asked asked, List<Word> printed) {
        this.asked = asked.words();
        this.printed = printed;
        this.printedWeights = printed.stream()
                .mapToDouble(word -> asked.functionWords().weight(word.folded()))
                .toArray();
    }

    /** How the asked text lies in the printed one. */
    public static Alignment align(Asked asked, String printed) {
        List<Word> words = Words.of(printed);
        if (asked.words().isEmpty() || words.isEmpty()) {
            return Alignment.NONE;
        }
        return new Aligner(asked, words).align();
    }

    /** A pair of places that match; either is -1 where the other side has nothing. */
    private record Step(int askedPlace, int printedPlace) {
        boolean isPair() {
            return askedPlace >= 0 && printedPlace >= 0;
        }
    }

    private Alignment align() {
        int run = contiguous();
        if (run >= 0) {
            return new Alignment(
                    1,
                    true,
                    printed.get(run).start(),
                    printed.get(run + asked.size() - 1).end(),
                    List.of());
        }
        List<Step> path = path();
        return path.isEmpty() ? Alignment.NONE : new Outcome(path).alignment();
    }

    /** Where all asked words stand one after the other, or -1. */
    private int contiguous() {
        List<String> wanted = asked.stream().map(AskedWord::folded).toList();
        return Collections.indexOfSubList(printed.stream().map(Word::folded).toList(), wanted);
    }

    private double similarity(int a, int p) {
        String one = asked.get(a).folded();
        String other = printed.get(p).folded();
        if (one.equals(other)) {
            return 1;
        }
        return Math.abs(one.length() - other.length()) > 2
                ? 0
                : slips.computeIfAbsent(one + ' ' + other, key -> Spelling.isSlip(one, other) ? SLIP : 0);
    }

    /** The best local alignment, from its first matching pair to its last. */
    private List<Step> path() {
        int n = asked.size();
        int m = printed.size();
        double[] above = new double[m + 1];
        byte[][] moves = new byte[n + 1][m + 1];
        double best = 0;
        int bestA = 0;
        int bestP = 0;
        for (int a = 1; a <= n; a++) {
            AskedWord word = asked.get(a - 1);
            double[] row = new double[m + 1];
            for (int p = 1; p <= m; p++) {
                double similarity = similarity(a - 1, p - 1);
                double pair = above[p - 1]
                        + (similarity > 0 ? similarity * Math.max(word.weight(), 0.05) : MISMATCH * word.weight());
                double skipPrinted = row[p - 1] + GAP * printedWeights[p - 1];
                double skipAsked = above[p] + GAP * word.weight();
                double value = Math.max(0, Math.max(pair, Math.max(skipPrinted, skipAsked)));
                moves[a][p] =
                        value == 0 ? STOP : value == pair ? PAIR : value == skipPrinted ? SKIP_PRINTED : SKIP_ASKED;
                row[p] = value;
                if (value > best) {
                    best = value;
                    bestA = a;
                    bestP = p;
                }
            }
            above = a < n && asked.get(a).afterEllipsis() ? carriedOver(row, moves[a]) : row;
        }
        return traced(moves, bestA, bestP);
    }

    /** At an ellipsis any number of printed words may be skipped: the best value so far holds all the way to the right. */
    private static double[] carriedOver(double[] row, byte[] moves) {
        double[] carried = row.clone();
        for (int p = 1; p < carried.length; p++) {
            if (carried[p - 1] > carried[p]) {
                carried[p] = carried[p - 1];
                moves[p] = SKIP_PRINTED;
            }
        }
        return carried;
    }

    private List<Step> traced(byte[][] moves, int bestA, int bestP) {
        List<Step> path = new ArrayList<>();
        int a = bestA;
        int p = bestP;
        while (a > 0 && p > 0 && moves[a][p] != STOP) {
            switch (moves[a][p]) {
                case PAIR -> path.add(new Step(--a, --p));
                case SKIP_PRINTED -> path.add(new Step(-1, --p));
                default -> path.add(new Step(--a, -1));
            }
        }
        Collections.reverse(path);
        return path;
    }

    /** What a path comes to. */
    private final class Outcome {
        private final List<Step> path;
        private final boolean[] askedDone = new boolean[asked.size()];
        private final boolean[] printedDone = new boolean[printed.size()];
        private int first = Integer.MAX_VALUE;
        private int last = -1;
        private double matched;

        Outcome(List<Step> path) {
            this.path = path;
            for (Step step : path) {
                if (step.isPair() && similarity(step.askedPlace(), step.printedPlace()) > 0) {
                    match(step.askedPlace(), step.printedPlace(), similarity(step.askedPlace(), step.printedPlace()));
                }
            }
        }

        private void match(int a, int p, double worth) {
            askedDone[a] = true;
            printedDone[p] = true;
            first = Math.min(first, p);
            last = Math.max(last, p);
            matched += worth * asked.get(a).weight();
        }

        Alignment alignment() {
            if (last < 0) {
                return Alignment.NONE;
            }
            List<Difference> moved = moved();
            List<Difference> differences = new ArrayList<>(parted());
            differences.addAll(moved);
            return new Alignment(
                    Math.min(score(), 0.999),
                    false,
                    printed.get(first).start(),
                    printed.get(last).end(),
                    differences);
        }

        /** Words that the path left over on both sides, within the matched part and a little beyond. */
        private List<Difference> moved() {
            List<Difference> moved = new ArrayList<>();
            int reach = Math.max(3, asked.size() / 4);
            int from = Math.max(0, first - reach);
            int to = Math.min(printed.size() - 1, last + reach);
            for (int a = 0; a < askedDone.length; a++) {
                for (int p = from; p <= to && !askedDone[a]; p++) {
                    if (!printedDone[p]
                            && asked.get(a).folded().equals(printed.get(p).folded())) {
                        match(a, p, MOVED);
                        moved.add(new Difference(
                                Difference.Kind.MOVED,
                                asked.get(a).folded(),
                                printed.get(p).folded()));
                    }
                }
            }
            return moved;
        }

        /**
         * The harmonic mean of how much of the asked text matched and how much of the printed span did; or of the printed text whole
         * and the asked span, when the printed text lies inside the asked one.
         */
        private double score() {
            double askedAll = asked.stream().mapToDouble(AskedWord::weight).sum();
            double inSpan = 0;
            double printedAll = 0;
            for (int p = 0; p < printedWeights.length; p++) {
                printedAll += printedWeights[p];
                if (p >= first && p <= last && !isBridged(p)) {
                    inSpan += printedWeights[p];
                }
            }
            double part = mean(matched / askedAll, matched / Math.max(inSpan, matched));
            double whole = mean(matched / askedInSpan(), matched / printedAll);
            return Math.max(part, printed.size() >= 5 ? whole : 0);
        }

        private double askedInSpan() {
            double weight = 0;
            int from = 0;
            int to = askedDone.length - 1;
            while (!askedDone[from]) {
                from++;
            }
            while (!askedDone[to]) {
                to--;
            }
            for (int a = from; a <= to; a++) {
                weight += asked.get(a).weight();
            }
            return Math.max(weight, matched);
        }

        /** Whether an ellipsis of the asked text stands for this printed word. */
        private boolean isBridged(int p) {
            if (printedDone[p]) {
                return false;
            }
            int next = p;
            for (int i = 0; i < path.size(); i++) {
                if (path.get(i).printedPlace() == next) {
                    for (int j = i; j < path.size(); j++) {
                        if (path.get(j).askedPlace() >= 0) {
                            return asked.get(path.get(j).askedPlace()).afterEllipsis();
                        }
                    }
                }
            }
            return false;
        }

        /** Neighbouring words that part in the same way are one difference. */
        private List<Difference> parted() {
            List<Difference> differences = new ArrayList<>();
            List<String> added = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (int a = 0; a < firstAsked(); a++) {
                addUnlessDone(a, added);
            }
            for (Step step : path) {
                if (step.isPair() && askedDone[step.askedPlace()] && printedDone[step.printedPlace()]) {
                    flush(added, missing, differences);
                    addSlip(step, differences);
                    continue;
                }
                if (step.askedPlace() >= 0) {
                    addUnlessDone(step.askedPlace(), added);
                }
                if (step.printedPlace() >= 0 && !printedDone[step.printedPlace()] && !isBridged(step.printedPlace())) {
                    missing.add(printed.get(step.printedPlace()).folded());
                }
            }
            for (int a = lastAsked() + 1; a < askedDone.length; a++) {
                addUnlessDone(a, added);
            }
            flush(added, missing, differences);
            return differences;
        }

        private void addUnlessDone(int a, List<String> added) {
            if (!askedDone[a] && !asked.get(a).inserted()) {
                added.add(asked.get(a).folded());
            }
        }

        private int firstAsked() {
            return path.stream()
                    .mapToInt(Step::askedPlace)
                    .filter(a -> a >= 0)
                    .min()
                    .orElse(0);
        }

        private int lastAsked() {
            return path.stream().mapToInt(Step::askedPlace).max().orElse(-1);
        }

        private void addSlip(Step step, List<Difference> differences) {
            String one = asked.get(step.askedPlace()).folded();
            String other = printed.get(step.printedPlace()).folded();
            if (!one.equals(other)) {
                differences.add(new Difference(Difference.Kind.SPELLED, one, other));
            }
        }

        private void flush(List<String> added, List<String> missing, List<Difference> differences) {
            if (!added.isEmpty() || !missing.isEmpty()) {
                Difference.Kind kind = added.isEmpty()
                        ? Difference.Kind.MISSING
                        : missing.isEmpty() ? Difference.Kind.ADDED : Difference.Kind.CHANGED;
                differences.add(new Difference(kind, String.join(" ", added), String.join(" ", missing)));
                added.clear();
                missing.clear();
            }
        }
    }

    private static double mean(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }
}
