package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.whosaid.quote.QuoteBuilder.quote;
import static org.whosaid.search.QuoteLists.walk;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.Unique;

/** A list that is walked while others record into it. */
@QuarkusTest
class ConcurrentWalkTest {
    private static final int WRITERS = 4;
    private static final int AT_MOST_EACH = 10;

    @ParameterizedTest
    @ValueSource(strings = {"-said", "said", "-recorded", "recorded"})
    void showsNoQuoteTwiceAndMissesNoneThatWasThereBefore(String sort) throws Exception {
        String outlet = Unique.outlet();
        Set<String> old = new HashSet<>(
                IntStream.range(0, 16).mapToObj(i -> record(outlet, i)).toList());
        AtomicBoolean walking = new AtomicBoolean(true);
        AtomicInteger written = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<? extends Future<?>> running = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> writers.submit(() -> {
                        for (int i = 0; i < AT_MOST_EACH && walking.get(); i++) {
                            record(outlet, writer * AT_MOST_EACH + i);
                            written.incrementAndGet();
                        }
                    }))
                    .toList();
            List<String> walked = walk(3, "outlet", outlet, "sort", sort);
            walking.set(false);
            for (Future<?> each : running) {
                each.get();
            }

            assertTrue(written.get() > 0, "someone wrote");
            assertEquals(walked.size(), new HashSet<>(walked).size(), "none twice");
            assertTrue(walked.containsAll(old), "none of the old ones missed");
        } finally {
            writers.shutdownNow();
        }
    }

    private static String record(String outlet, int number) {
        return number % 5 == 0
                ? quote().outlet(outlet).record()
                : quote().outlet(outlet).said("2021-01-" + (10 + number % 15)).record();
    }
}
