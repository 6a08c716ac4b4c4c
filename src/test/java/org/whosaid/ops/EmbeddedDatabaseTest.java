package org.whosaid.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path temporary;

    @Test
    void keepsTheRecordAndItsSecrets() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertEquals(
                    Map.of(
                            "fsync", "on",
                            "synchronous_commit", "on",
                            "full_page_writes", "on",
                            "data_checksums", "on",
                            "listen_addresses", "127.0.0.1",
                            "log_error_verbosity", "terse",
                            "log_min_error_statement", "panic",
                            "log_statement", "none",
                            "server_encoding", "UTF8"),
                    shown(
                            database,
                            "fsync",
                            "synchronous_commit",
                            "full_page_writes",
                            "data_checksums",
                            "listen_addresses",
                            "log_error_verbosity",
                            "log_min_error_statement",
                            "log_statement",
                            "server_encoding"));
            assertEquals("builtin C.UTF-8 whosaid", value(database, """
                    SELECT CASE datlocprovider WHEN 'b' THEN 'builtin' END || ' ' || datlocale || ' ' || r.rolname
                    FROM pg_database d
                    JOIN pg_roles r ON r.oid = d.datdba
                    WHERE datname = current_database()
                      AND NOT r.rolsuper"""));
            assertEquals(List.of("scram-sha-256"), authentication());
            assertEquals("rw-------", mode("password"));
            assertEquals("rw-------", mode("superuser-password"));
            assertEquals("rwx------", mode("postgresql"));
            assertEquals("rwx------", mode(""));
            refusesAnotherPassword(database);
            leavesNoRowInTheLog(database);
        }
    }

    @Test
    void losesNothingWhenItsOwnerOrItsServerIsKilled() throws Exception {
        // What a first start that was killed half-way leaves.
        DataDirectory.open(data()).close();
        Path draft = Files.createDirectories(data().resolve("postgresql.new-1-1/base"));
        Files.writeString(data().resolve("superuser-password"), "of the first try");

        try (EmbeddedDatabase database = start()) {
            assertFalse(Files.exists(draft));
            execute(database, "CREATE TABLE kept (id integer PRIMARY KEY)", "INSERT INTO kept VALUES (1)");
        }
        assertFalse(Files.exists(data().resolve("postgresql/postmaster.pid")), "stopped in an orderly way");

        Process owner = OwnerProcess.on(data());
        try (BufferedReader printed = owner.inputReader()) {
            assertEquals("READY", printed.readLine());
        }
        owner.destroyForcibly().waitFor();
        ProcessHandle orphan = Postmaster.of(cluster()).orElseThrow();

        try (EmbeddedDatabase database = start()) {
            Awaitility.await().untilAsserted(() -> assertFalse(Postmaster.serves(orphan, cluster())));
            execute(database, "INSERT INTO kept VALUES (2)");
            String url = database.datasource().get("quarkus.datasource.jdbc.url");
            ProcessHandle server = Postmaster.of(cluster()).orElseThrow();
            server.destroyForcibly();
            Awaitility.await().atMost(30, TimeUnit.SECONDS).ignoreExceptions().untilAsserted(() -> {
                assertFalse(Postmaster.serves(server, cluster()));
                assertEquals("2", value(database, "SELECT count(*) FROM kept"));
            });
            assertEquals(url, database.datasource().get("quarkus.datasource.jdbc.url"), "the pool knows this address");
        }
    }

    @Test
    void tellsWhoeverOwnsItWhenTheServerCannotBeKeptRunning() throws Exception {
        CompletableFuture<String> lost = new CompletableFuture<>();
        EmbeddedDatabase database = EmbeddedDatabase.start(data(), message -> {}, lost::complete);
        Files.move(cluster().resolve("global/pg_control"), temporary.resolve("pg_control"));
        Postmaster.of(cluster()).orElseThrow().destroyForcibly();
        String message = lost.get(2, TimeUnit.MINUTES);
        assertTrue(message.contains("could not be kept running") && message.contains("pg_control"), message);
        database.close();
    }

    @Test
    void takesNoOtherProcessForItsServer() throws IOException {
        Path cluster = Files.createDirectory(temporary.resolve("cluster"));
        Files.writeString(
                cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster + "\n");
        assertTrue(Postmaster.of(cluster).isEmpty());
        Postmaster.removeStale(cluster);
        assertFalse(Files.exists(cluster.resolve("postmaster.pid")));
        assertTrue(ProcessHandle.current().isAlive());
    }

    private void leavesNoRowInTheLog(EmbeddedDatabase database) throws Exception {
        execute(database, "CREATE TABLE source (name text PRIMARY KEY CHECK (name <> 'Deep Throat'))");
        execute(database, "INSERT INTO source VALUES ('Mark Felt')");
        for (String failing : List.of(
                "INSERT INTO source VALUES ('Deep Throat')",
                "INSERT INTO source VALUES ('Mark Felt')",
                "SELECT 'Mark Felt'::integer")) {
            assertThrows(SQLException.class, () -> execute(database, failing));
        }
        try (Stream<Path> logs = Files.list(cluster().resolve("log"))) {
            for (Path log : logs.toList()) {
                String written = Files.readString(log);
                assertTrue(written.contains("ready to accept connections"), "the log is being written");
                assertFalse(written.contains("Felt") || written.contains("Throat"), written);
            }
        }
    }

    private static void refusesAnotherPassword(EmbeddedDatabase database) {
        String url = database.datasource().get("quarkus.datasource.jdbc.url");
        for (String user : List.of(ServiceRole.NAME, Secrets.SUPERUSER)) {
            var refused = assertThrows(SQLException.class, () -> DriverManager.getConnection(url, user, "guess"));
            assertEquals("28P01", refused.getSQLState());
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(data(), message -> {}, message -> {});
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private Path cluster() {
        return data().resolve("postgresql");
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve(file)));
    }

    /** The methods that pg_hba.conf names. */
    private List<String> authentication() throws IOException {
        return Files.readAllLines(cluster().resolve("pg_hba.conf")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .distinct()
                .toList();
    }

    private static Map<String, String> shown(EmbeddedDatabase database, String... settings) throws SQLException {
        Map<String, String> shown = new TreeMap<>();
        for (String setting : settings) {
            shown.put(setting, value(database, "SHOW " + setting));
        }
        return shown;
    }

    private static String value(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                var rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        Map<String, String> datasource = database.datasource();
        return DriverManager.getConnection(
                datasource.get("quarkus.datasource.jdbc.url"),
                datasource.get("quarkus.datasource.username"),
                datasource.get("quarkus.datasource.password"));
    }
}
