package org.whosaid.ops;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Watches the server and starts it again when it dies, on the same port, so that the connection pool finds it. A
 * server that will not stay up is given up on, and whoever owns the process is told.
 */
final class Supervisor {
    private static final Logger LOG = Logger.getLogger(Supervisor.class);
    private static final int RESTARTS = 8;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    /** The server is no child of this process (pg_ctl detaches it), and only a child's end is told at once. */
    private static final long LOOK_EVERY_MILLIS = 200;

    private final PostgresServer server;
    private final Consumer<String> givenUp;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Deque<Long> restarts = new ArrayDeque<>();
    private final Thread thread = new Thread(this::watch, "postgresql-supervisor");

    Supervisor(PostgresServer server, Consumer<String> givenUp) {
        this.server = server;
        this.givenUp = givenUp;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Ends the watch, a restart under way included; the server itself is left as it is. */
    void stop() {
        stopping.countDown();
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!stopped()) {
                Optional<ProcessHandle> process = server.process();
                if (process.isPresent()) {
                    awaitEnd(process.get());
                } else if (!restart()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            // stop() was called
        }
    }

    private void awaitEnd(ProcessHandle process) throws InterruptedException {
        var end = process.onExit();
        while (server.isServedBy(process)) {
            try {
                end.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                break;
            } catch (TimeoutException e) {
                continue;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        if (!stopped()) {
            LOG.errorf("PostgreSQL (process %d) ended unexpectedly; starting it again", process.pid());
        }
    }

    /** False when the server was given up on. */
    private boolean restart() throws InterruptedException {
        String reason = "it ended again and again";
        for (int attempt = 0; mayRestart(); attempt++) {
            long began = System.nanoTime();
            if (stopping.await(
                    attempt == 0 ? 0 : Math.min(250L << attempt, LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS)) {
                return false;
            }
            try {
                server.start(server.port());
                LOG.infof("PostgreSQL is back after %d ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
                return true;
            } catch (StartupException e) {
                reason = e.getMessage();
                if (!stopped()) {
                    LOG.error(reason);
                }
            }
        }
        if (!stopped()) {
            givenUp.accept("PostgreSQL could not be kept running: " + reason);
        }
        return false;
    }

    private boolean mayRestart() {
        long now = System.nanoTime();
        restarts.removeIf(then -> now - then > WINDOW.toNanos());
        restarts.addLast(now);
        return restarts.size() <= RESTARTS && !stopped();
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }
}
