package org.whosaid.api;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Everything that a failure comes from: its causes, and what was suppressed on the way, as a failed commit keeps its reasons. */
final class Causes {
    private static final int MOST = 50;

    private Causes() {}

    /** The failure itself first, then what is nearest to it. */
    static Set<Throwable> of(Throwable failure) {
        Set<Throwable> found = new LinkedHashSet<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty() && found.size() < MOST) {
            Throwable next = open.remove();
            if (found.add(next)) {
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                Collections.addAll(open, next.getSuppressed());
            }
        }
        return found;
    }
}
