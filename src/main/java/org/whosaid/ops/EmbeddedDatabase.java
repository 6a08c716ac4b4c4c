package org.whosaid.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The PostgreSQL server that the service starts itself when no JDBC URL is configured: durable, on loopback only,
 * with generated passwords, kept running, and owned by exactly one process at a time.
 *
 * <p>It is meant for one machine; a production site points QUARKUS_DATASOURCE_JDBC_URL at a server of its own.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private final DataDirectory directory;
    private final PostgresServer server;
    private final Supervisor supervisor;
    private final String password;

    private EmbeddedDatabase(DataDirectory directory, PostgresServer server, Supervisor supervisor, String password) {
        this.directory = directory;
        this.server = server;
        this.supervisor = supervisor;
        this.password = password;
    }

    /**
     * Opens the data directory, makes a cluster on the first start, stops a server that a killed service left behind,
     * starts the server and keeps it running until {@link #close()}.
     *
     * @param path the data directory; created when missing
     * @param messages takes one-line reports of progress
     * @param lost is told, once, when the server could not be kept running
     * @throws StartupException when that cannot be done, with what to do about it
     */
    public static EmbeddedDatabase start(Path path, Consumer<String> messages, Consumer<String> lost) {
        Platform platform = Platform.current();
        DataDirectory directory = DataDirectory.open(path);
        try {
            long began = System.nanoTime();
            boolean first = !Files.exists(directory.cluster());
            if (!first) {
                PostgresBinaries.checkVersion(directory.cluster());
                directory.keepClusterPrivate();
            }
            Account account = Account.of(directory, platform);
            Path home = PostgresBinaries.unpack(directory, platform, account, messages);
            Programs programs =
                    new Programs(home, platform, account, directory.path().resolve("command.log"));
            PostgresServer server = new PostgresServer(directory.cluster(), programs);
            Secrets secrets = new Secrets(directory.path());
            directory.removeDrafts();
            if (first) {
                messages.accept("Initialising a database in " + directory.cluster() + " ...");
                initialise(directory, server, secrets, account);
            }
            if (server.process().isPresent()) {
                messages.accept("Stopping the PostgreSQL that an earlier run left behind ...");
            }
            if (first) {
                messages.accept("Starting PostgreSQL ...");
            }
            server.start();
            String password = serviceRole(server, secrets);
            messages.accept("PostgreSQL runs on 127.0.0.1:" + server.port() + ", data in " + directory.path() + " ("
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms)");
            Supervisor supervisor = new Supervisor(server, lost);
            supervisor.start();
            return new EmbeddedDatabase(directory, server, supervisor, password);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** The configuration that points Quarkus at this server. */
    public Map<String, String> datasource() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                ServiceRole.url(server.port(), ServiceRole.NAME),
                "quarkus.datasource.username",
                ServiceRole.NAME,
                "quarkus.datasource.password",
                password);
    }

    /** Stops the server in an orderly way, then lets go of the directory. */
    @Override
    public void close() {
        supervisor.stop();
        try {
            server.stop();
        } finally {
            directory.close();
        }
    }

    private static void initialise(DataDirectory directory, PostgresServer server, Secrets secrets, Account account) {
        Path draft = directory.clusterDraft();
        try {
            // A password file without a cluster is from a start that was killed half-way.
            Files.deleteIfExists(secrets.serviceFile());
            secrets.write(secrets.superuserFile(), Secrets.generate());
            account.give(secrets.superuserFile());
            server.initialise(draft, secrets.superuserFile());
            // Only a cluster that is whole gets the name by which a later start finds it.
            Files.move(draft, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DataDirectory.unusable(directory.path(), e);
        }
    }

    private static String serviceRole(PostgresServer server, Secrets secrets) {
        try {
            return ServiceRole.ensure(secrets, server.port());
        } catch (StartupException e) {
            server.stop();
            throw e;
        }
    }
}
