package org.whosaid.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One cluster and its server: initialise, start, stop. Not safe for use by several threads at once. */
final class PostgresServer {
    private static final Duration INIT_LIMIT = Duration.ofMinutes(5);
    /** Replaying the log after a crash may take minutes on a slow disk. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    /**
     * What must hold whatever postgresql.conf says: given on the command line, which overrides every file. The log
     * keeps the server's own events only; an error that a client caused could quote a row, a name in it, so it goes to
     * the client alone.
     */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "logging_collector=on",
            "log_destination=stderr",
            "log_directory=log",
            // A file a weekday, emptied when its day comes again: the log keeps a week and cannot grow beyond it.
            "log_filename=postgresql-%a.log",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_truncate_on_rotation=on",
            "log_min_messages=log",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_statement=none",
            "log_duration=off",
            "log_min_duration_statement=-1",
            "log_min_duration_sample=-1",
            "log_transaction_sample_rate=0",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0");

    private final Path cluster;
    private final Programs programs;
    private int port;

    PostgresServer(Path cluster, Programs programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    int port() {
        return port;
    }

    /** Makes an empty cluster at a draft path; the password is asked for from its very first connection on. */
    void initialise(Path draft, Path passwordFile) {
        Programs.Result result = programs.run(
                INIT_LIMIT,
                "initdb",
                "--pgdata=" + draft,
                "--username=" + Secrets.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--set=timezone=UTC",
                "--set=log_timezone=UTC");
        if (!result.succeeded()) {
            throw new StartupException(
                    "PostgreSQL could not initialise " + cluster + ": " + lastLine(result.printed()));
        }
    }

    /** Stops a server that an earlier service left behind, then starts one on a free port. */
    void start() {
        StartupException failure = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                // The port may be taken between the choice and the start, hence again.
                start(freePort());
                return;
            } catch (StartupException e) {
                failure = e;
            }
        }
        throw failure;
    }

    /** Starts on a given port; returns when the server takes connections. */
    void start(int chosen) {
        stop();
        Postmaster.removeStale(cluster);
        try {
            Files.deleteIfExists(startLog());
        } catch (IOException e) {
            throw DataDirectory.unusable(cluster, e);
        }
        ServerLog log = new ServerLog(cluster, startLog());
        String options = Stream.concat(SETTINGS.stream(), Stream.of("port=" + chosen))
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
        Programs.Result result = programs.run(
                START_LIMIT.plusSeconds(10),
                "pg_ctl",
                "start",
                "--wait",
                "--silent",
                "--timeout=" + START_LIMIT.toSeconds(),
                "--pgdata=" + cluster,
                "--log=" + startLog(),
                "--options=" + options);
        if (!result.succeeded()) {
            throw new StartupException("PostgreSQL did not start on " + cluster + ": "
                    + log.complaint().orElse(lastLine(result.printed())) + " (its log is in " + cluster.resolve("log")
                    + ")");
        }
        port = chosen;
    }

    /** The live server process of this cluster. */
    Optional<ProcessHandle> process() {
        return Postmaster.of(cluster);
    }

    /** Whether a process still is this cluster's server. */
    boolean isServedBy(ProcessHandle process) {
        return Postmaster.serves(process, cluster);
    }

    /** Ends sessions and stops the server, whoever started it; at worst without a checkpoint, which loses nothing. */
    void stop() {
        for (String mode : List.of("fast", "immediate")) {
            if (process().isEmpty()) {
                return;
            }
            programs.run(
                    STOP_LIMIT.plusSeconds(10),
                    "pg_ctl",
                    "stop",
                    "--wait",
                    "--silent",
                    "--mode=" + mode,
                    "--timeout=" + STOP_LIMIT.toSeconds(),
                    "--pgdata=" + cluster);
        }
        process().ifPresent(process -> {
            throw new StartupException("A PostgreSQL server (process " + process.pid() + ") runs on " + cluster
                    + " and could not be stopped. Stop it, then start Whosaid again.");
        });
    }

    private Path startLog() {
        return cluster.resolve("start.log");
    }

    private static String lastLine(String printed) {
        return printed.lines()
                .filter(line -> !line.isBlank())
                .reduce((a, b) -> b)
                .orElse("no reason was given");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupException("No port of 127.0.0.1 is free for PostgreSQL: " + e.getMessage());
        }
    }
}
