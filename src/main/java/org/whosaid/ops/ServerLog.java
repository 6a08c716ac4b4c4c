package org.whosaid.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds in the server's log why a start failed, without taking an older complaint for the answer. */
final class ServerLog {
    private static final int TAIL = 64 * 1024;

    private final Path directory;
    private final Path startLog;
    private final long before;

    /** To be made right before the start. */
    ServerLog(Path cluster, Path startLog) {
        this.directory = cluster.resolve("log");
        this.startLog = startLog;
        this.before = newest().map(ServerLog::size).orElse(0L);
    }

    /** The server's last word since then. */
    Optional<String> complaint() {
        return Stream.concat(
                        tail(startLog, 0).lines(),
                        newest().map(log -> tail(log, before)).orElse("").lines())
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""));
    }

    private Optional<Path> newest() {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> logs = Files.list(directory)) {
            return logs.max(Comparator.comparingLong(log -> log.toFile().lastModified()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long size(Path log) {
        return log.toFile().length();
    }

    private static String tail(Path log, long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            // Shorter than before: the day's file was emptied in between.
            long start = from > file.length() ? 0 : from;
            file.seek(Math.max(start, file.length() - TAIL));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
