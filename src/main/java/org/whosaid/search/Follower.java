package org.whosaid.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.whosaid.feed.Change;
import org.whosaid.feed.ChangeKind;
import org.whosaid.feed.ChangeLog;
import org.whosaid.feed.ChangedEntity;

/**
 * Keeps the word index a function of the change feed: reads the feed after its position, loads the rows and applies them. What it
 * has applied is found at once and brought to disk about every second, the position last, so that a killed service applies some
 * changes again and never misses one. A missing, outdated or damaged index is made anew from the record.
 */
@ApplicationScoped
class Follower {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final long FIRST_BACK_OFF_MILLIS = 200;
    private static final long LAST_BACK_OFF_MILLIS = 10_000;

    private final ChangeLog changes;
    private final DocumentRepository documents;
    private final SearchConfig config;
    private final IndexDirectory directory;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<CompletableFuture<Void>, Long> waiting = new ConcurrentHashMap<>();
    private final Condition called = lock.newCondition();

    private Thread thread;
    private volatile boolean stopping;
    private volatile WordIndex index;
    private volatile long position;
    private long flushedPosition;
    private long lastFlush;

    Follower(
            ChangeLog changes,
            DocumentRepository documents,
            SearchConfig config,
            @ConfigProperty(name = "whosaid.data-dir", defaultValue = "data") String dataDirectory) {
        this.changes = changes;
        this.documents = documents;
        this.config = config;
        this.directory =
                new IndexDirectory(Path.of(dataDirectory).toAbsolutePath().resolve("index"));
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        changes.onCommit(this::call);
        thread = new Thread(this::run, "whosaid-follower");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        call();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** The index, unless it is being made. */
    Optional<WordIndex> index() {
        return Optional.ofNullable(index);
    }

    /** The last change of the feed that queries find. */
    long position() {
        return position;
    }

    /**
     * Completes once queries find what was written at a position; no thread waits meanwhile.
     *
     * @throws org.whosaid.api.ProblemException INDEX_BEHIND, as the failure of the future, when it takes too long
     */
    CompletableFuture<Void> reached(long wanted) {
        if (index != null && position >= wanted) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> reached = new CompletableFuture<>();
        waiting.put(reached, wanted);
        reached.whenComplete((done, failure) -> waiting.remove(reached));
        completeWaiting();
        return reached.orTimeout(config.maxWait().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(late -> CompletableFuture.failedFuture(IndexProblems.behind()));
    }

    private void completeWaiting() {
        if (index != null) {
            waiting.forEach((reached, wanted) -> {
                if (position >= wanted) {
                    reached.complete(null);
                }
            });
        }
    }

    private void call() {
        lock.lock();
        try {
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        long backOff = FIRST_BACK_OFF_MILLIS;
        while (!stopping) {
            try {
                if (index == null) {
                    open();
                }
                follow();
                backOff = FIRST_BACK_OFF_MILLIS;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "the word index is held up: %s; trying again in %d ms",
                        e.getClass().getSimpleName(), backOff);
                if (!isDatabaseAway(e)) {
                    giveUpIfDamaged();
                }
                pause(backOff);
                backOff = Math.min(backOff * 2, LAST_BACK_OFF_MILLIS);
            }
        }
        close();
    }

    private void open() {
        if (directory.isSound()) {
            WordIndex opened = WordIndex.open(directory, documents.recordId());
            try {
                Optional<Long> reached = opened.position();
                if (reached.isPresent() && reached.get() <= changes.last()) {
                    use(opened, reached.get());
                    return;
                }
            } finally {
                // Left open, it would keep its lock, and none could be opened in its place.
                if (index != opened) {
                    opened.close();
                }
            }
        }
        rebuild();
    }

    private void rebuild() {
        LOG.info("making the word index from the record");
        directory.delete();
        WordIndex made = WordIndex.open(directory, documents.recordId());
        try {
            long from = changes.last();
            UUID after = new UUID(0, 0);
            long count = 0;
            List<QuoteDocument> batch = documents.after(after, config.batchSize());
            while (!batch.isEmpty() && !stopping) {
                made.fill(batch);
                count += batch.size();
                after = UUID.fromString(batch.get(batch.size() - 1).id);
                if (count % 100_000 < batch.size()) {
                    LOG.infof("%d quotes are in the word index so far", count);
                }
                batch = documents.after(after, config.batchSize());
            }
            if (stopping) {
                made.close();
                return;
            }
            made.flush(from);
            LOG.infof("the word index is made: %d quotes", count);
            use(made, from);
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    private void use(WordIndex opened, long reached) {
        position = reached;
        flushedPosition = reached;
        lastFlush = System.nanoTime();
        index = opened;
        completeWaiting();
    }

    private void follow() {
        while (!stopping && index != null) {
            List<Change> batch = changes.after(position, config.batchSize());
            if (!batch.isEmpty()) {
                apply(batch);
            }
            flushWhenDue(batch.isEmpty());
            if (batch.size() < config.batchSize()) {
                waitForCall();
            }
        }
    }

    private void apply(List<Change> batch) {
        Set<UUID> quotes = new LinkedHashSet<>();
        Set<UUID> articles = new LinkedHashSet<>();
        for (Change change : batch) {
            if (change.entity() == ChangedEntity.QUOTE) {
                quotes.add(change.id());
            } else if (change.entity() == ChangedEntity.ARTICLE && change.kind() != ChangeKind.RECORDED) {
                articles.add(change.id());
            }
        }
        quotes.addAll(documents.quotesOf(articles));
        List<QuoteDocument> found = documents.byIds(quotes);
        Set<String> gone = new LinkedHashSet<>();
        quotes.forEach(id -> gone.add(id.toString()));
        found.forEach(document -> gone.remove(document.id));
        index.put(found, gone);
        boolean redacted = batch.stream().anyMatch(change -> change.kind() == ChangeKind.REDACTED);
        if (redacted) {
            index.mergeSegments();
        }
        position = batch.get(batch.size() - 1).position();
        completeWaiting();
    }

    private void flushWhenDue(boolean idle) {
        boolean due = System.nanoTime() - lastFlush >= config.flushInterval().toNanos();
        if (position > flushedPosition && due) {
            index.flush(position);
            flushedPosition = position;
            lastFlush = System.nanoTime();
        }
    }

    private void waitForCall() {
        lock.lock();
        try {
            called.awaitNanos(config.pollInterval().toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        } finally {
            lock.unlock();
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    /** The database may be away, which the index survives; an index with a bad file is made anew. */
    private void giveUpIfDamaged() {
        if (index != null && !directory.isSound()) {
            close();
        }
    }

    private void close() {
        WordIndex open = index;
        if (open == null) {
            return;
        }
        index = null;
        try {
            if (position > flushedPosition) {
                open.flush(position);
            }
        } catch (RuntimeException e) {
            LOG.debug("the word index could not be brought to disk; it will follow again from where it was");
        }
        try {
            open.close();
        } catch (RuntimeException e) {
            LOG.debug("the word index did not close cleanly");
        }
    }
}
