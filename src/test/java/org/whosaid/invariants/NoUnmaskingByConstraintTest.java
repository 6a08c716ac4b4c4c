package org.whosaid.invariants;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.Log;
import org.whosaid.Unique;
import org.whosaid.quote.QuoteBuilder;

/** Invariant 1, where no validation stands before it: the database holds the rule itself, and says nothing of the row. */
@QuarkusTest
class NoUnmaskingByConstraintTest {
    private static final Path SERVER = Path.of("target", "test-database");

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNNAMED    | printed = ?                                              | quote_unnamed_has_no_printed_name
            ON_REQUEST | printed = ?                                              | quote_unnamed_has_no_printed_name
            UNCREDITED | printed = ?                                              | quote_unnamed_has_no_printed_name
            UNNAMED    | speaker_id = (SELECT id FROM speaker WHERE name = ?)     | quote_named_has_speaker
            ON_REQUEST | speaker_id = (SELECT id FROM speaker WHERE name = ?)     | quote_named_has_speaker
            UNCREDITED | speaker_id = (SELECT id FROM speaker WHERE name = ?)     | quote_named_has_speaker
            NAMED      | speaker_id = NULL, printed = ?                           | quote_named_has_speaker
            NAMED      | anonymity = 'UNNAMED', printed = ?                       | quote_named_has_speaker
            NAMED      | anonymity = 'UNCREDITED', speaker_id = NULL, printed = ? | quote_unnamed_has_no_printed_name
            NAMED      | descriptor = ?                                           | quote_description_is_of_unnamed
            NAMED      | reason = ?                                               | quote_description_is_of_unnamed
            NAMED      | ground_rules = 'BACKGROUND', printed = ?                 | quote_description_is_of_unnamed
            NAMED      | source_group = true, printed = ?                         | quote_description_is_of_unnamed
            NAMED      | mentions_others = true, printed = ?                      | quote_description_is_of_unnamed
            UNCREDITED | descriptor = ?                                           | quote_description_is_of_unnamed
            """)
    void refusesTheRow(String level, String assignment, String constraint) throws SQLException {
        String name = speaker();
        UUID quote = quoteOf(level);
        try (Log log = new Log();
                Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE quote SET " + assignment + " WHERE id = ?")) {
            update.setString(1, name);
            update.setObject(2, quote);
            SQLException failure = assertThrows(SQLException.class, update::executeUpdate);
            assertRefusedBy(constraint, failure, name);
            assertFalse(log.text().contains(name));
        }
    }

    @Test
    void refusesABatchAndHibernateAlikeAndNoLogHoldsTheName() throws SQLException {
        String name = speaker();
        UUID quote = quoteOf("UNNAMED");
        try (Log log = new Log()) {
            refuseBatch(name, quote);
            RuntimeException failure = assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("UPDATE quote SET printed = :name WHERE id = :id")
                            .setParameter("name", name)
                            .setParameter("id", quote)
                            .executeUpdate()));
            assertFalse(stack(failure).contains(name));
            failWithParameter(name);
            Logger.getLogger(NoUnmaskingByConstraintTest.class).info("silence means something");
            assertTrue(log.text().contains("silence means something"));
            assertFalse(log.text().contains(name));
        }
        assertEquals("log", setting("log_min_messages"), "the server logs no error at all");
        assertEquals("terse", setting("log_error_verbosity"));
        assertEquals("panic", setting("log_min_error_statement"));
        assertEquals("0", setting("log_parameter_max_length_on_error"));
        // The server's collector writes in its own time.
        await().during(Duration.ofMillis(500)).until(() -> !serverLog().contains(name));
        assertTrue(serverLog().contains("ready to accept connections"), "this is the log");
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT current_setting(?)")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                assertTrue(row.next());
                return row.getString(1);
            }
        }
    }

    private void failWithParameter(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT length(?) / 0")) {
            query.setString(1, name);
            assertFalse(
                    stack(assertThrows(SQLException.class, query::executeQuery)).contains(name));
        }
    }

    private void refuseBatch(String name, UUID quote) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO quote (id, version, status, recorded_at, recorded_by, text, text_digest, statement, kind,
                            verbatim, anonymity, printed, source_group, mentions_others, outlet_id, position, said_inferred)
                        SELECT ?, version, status, recorded_at, recorded_by, text, text_digest, statement, kind,
                            verbatim, anonymity, ?, source_group, mentions_others, outlet_id, position + 1, said_inferred
                        FROM quote WHERE id = ?
                        """)) {
            for (int i = 0; i < 2; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, name);
                insert.setObject(3, quote);
                insert.addBatch();
            }
            BatchUpdateException failure = assertThrows(BatchUpdateException.class, insert::executeBatch);
            assertRefusedBy("quote_unnamed_has_no_printed_name", failure, name);
        }
    }

    private static void assertRefusedBy(String constraint, SQLException failure, String name) {
        assertEquals("23514", failure.getSQLState());
        assertTrue(stack(failure).contains(constraint), failure::getMessage);
        assertFalse(stack(failure).contains(name), "the failure repeats the name");
        if (failure.getNextException() != null) {
            assertFalse(stack(failure.getNextException()).contains(name), "the failure repeats the name");
        }
    }

    private static String speaker() {
        String name = Unique.person();
        given().contentType("application/json")
                .body(java.util.Map.of("name", name))
                .post("/v1/speakers")
                .then()
                .statusCode(201);
        return name;
    }

    private static UUID quoteOf(String level) {
        QuoteBuilder quote = QuoteBuilder.quote().with("anonymity", java.util.Map.of("level", level));
        return UUID.fromString((level.equals("NAMED") ? quote.speaker(Unique.person()) : quote).record());
    }

    private static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String serverLog() {
        try (Stream<Path> files = Files.walk(SERVER)) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".log")).toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
