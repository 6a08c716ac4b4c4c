package org.whosaid;

import java.util.concurrent.atomic.AtomicLong;

/** Names and words that no other test uses, so that tests can share one database in any order. */
public final class Unique {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() & 0xffffff);

    private Unique() {}

    /** A word of letters only, so that it survives folding as one word. */
    public static String word() {
        StringBuilder word = new StringBuilder("x");
        for (long rest = NEXT.incrementAndGet(); rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.append("q").toString();
    }

    /** A person's name of two words. */
    public static String person() {
        return "Ada " + capital(word());
    }

    public static String outlet() {
        return capital(word()) + " Gazette";
    }

    public static String text() {
        return "the talks on " + word() + " had gone on for " + word();
    }

    public static String url() {
        return "https://news.example/" + word();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
