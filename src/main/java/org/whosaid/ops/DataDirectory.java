package org.whosaid.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directory that holds everything the service keeps, locked for the life of the process. The lock file is also the
 * mark by which a directory is known to be Whosaid's; a directory that holds other things is never written to.
 */
final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "whosaid.lock";
    private static final String MARK =
            "This directory belongs to Whosaid. Keep this file: it marks and locks the" + " directory.\n";

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the directory when it is missing, and locks it; refuses one that is not ours or in use. */
    static DataDirectory open(Path requested) {
        Path path = requested.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            path = path.toRealPath();
            refuseForeign(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock(path, channel);
                if (channel.size() == 0) {
                    channel.write(ByteBuffer.wrap(MARK.getBytes(UTF_8)));
                }
                keepPrivate(path);
                return new DataDirectory(path, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    Path path() {
        return path;
    }

    Path lockFile() {
        return path.resolve(LOCK);
    }

    /** The PostgreSQL cluster; exists only once it was initialised whole. */
    Path cluster() {
        return path.resolve("postgresql");
    }

    /** Where a cluster is initialised before it is renamed; another name each time, an orphan may still write to it. */
    Path clusterDraft() {
        return path.resolve("postgresql.new-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
    }

    /** A copy or a backup may have come back with wider rights, with which PostgreSQL would refuse to start. */
    void keepClusterPrivate() {
        try {
            PrivateFiles.restrict(cluster(), "rwx------");
        } catch (IOException e) {
            throw unusable(cluster(), e);
        }
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    /** Removes what a start that was killed half-way left behind. */
    void removeDrafts() {
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> drafts = entries.filter(
                            entry -> entry.getFileName().toString().startsWith("postgresql.new-"))
                    .toList();
            for (Path draft : drafts) {
                PrivateFiles.deleteTree(draft);
            }
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** A refusal that names the directory, what the system said, and the way out. */
    static StartupException unusable(Path path, IOException e) {
        String reason = e instanceof java.nio.file.AccessDeniedException
                ? "permission denied (" + e.getMessage() + ")"
                : e instanceof java.nio.file.FileAlreadyExistsException ? "it is not a directory" : e.toString();
        return new StartupException(
                "The data directory " + path + " cannot be used: " + reason
                        + ". Give this account the right to write there and enough space, or name another directory with"
                        + " -Dwhosaid.data-dir=... (WHOSAID_DATA_DIR).",
                e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        if (Files.exists(path.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> entries = Files.list(path)) {
            // The root of a freshly formatted disk is as good as empty; a word index is left by a service whose
            // database is elsewhere.
            if (entries.allMatch(entry ->
                    Set.of("lost+found", "index").contains(entry.getFileName().toString()))) {
                return;
            }
        }
        throw new StartupException("The data directory " + path + " holds files that are not Whosaid's (it has no "
                + LOCK + "), so nothing was touched. Name an empty or new directory with -Dwhosaid.data-dir=..."
                + " (WHOSAID_DATA_DIR).");
    }

    private static void lock(Path path, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new StartupException("Another Whosaid already runs on the data directory " + path
                    + ". Stop it first, or give this one its own with -Dwhosaid.data-dir=... (WHOSAID_DATA_DIR).");
        }
    }

    private static void keepPrivate(Path path) {
        try {
            PrivateFiles.restrict(path, "rwx------");
        } catch (IOException e) {
            // A mounted volume may belong to another account. The cluster (0700) and the passwords (0600) inside it
            // are private all the same.
        }
    }
}
