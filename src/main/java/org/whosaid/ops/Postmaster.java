package org.whosaid.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The server process that a cluster's postmaster.pid names. */
final class Postmaster {
    private Postmaster() {}

    /**
     * The live server of this cluster. A process that merely got the same number after a restart of the machine is not
     * taken for it: it has to be a PostgreSQL that works in this very directory.
     */
    static Optional<ProcessHandle> of(Path cluster) {
        return named(cluster).filter(process -> serves(process, cluster));
    }

    /**
     * Removes a postmaster.pid whose number now belongs to something else; PostgreSQL would take that for a running
     * server and refuse to start. Its own lock on shared memory still guards against a second server.
     */
    static void removeStale(Path cluster) {
        if (named(cluster).filter(process -> !serves(process, cluster)).isPresent()) {
            try {
                Files.deleteIfExists(cluster.resolve("postmaster.pid"));
            } catch (IOException e) {
                throw DataDirectory.unusable(cluster, e);
            }
        }
    }

    private static Optional<ProcessHandle> named(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty(); // none, or one that is being written or was cut short by a crash
        }
    }

    /**
     * Whether a process is alive and works for this cluster. More than isAlive(): a dead server that its parent (the
     * first process of a container, say) never collects counts as alive there, but has no directory and no command.
     */
    static boolean serves(ProcessHandle process, Path cluster) {
        if (!process.isAlive()) {
            return false;
        }
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .map(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .orElse(true);
        if (!postgres) {
            return false;
        }
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(cluster);
        } catch (IOException | UnsupportedOperationException e) {
            // Not Linux, or another account's process. The command line is readable by all; where even that is
            // missing (Windows), being PostgreSQL has to do.
            return info.arguments()
                    .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                    .orElse(info.command().isPresent());
        }
    }
}
