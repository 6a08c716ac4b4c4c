package org.whosaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The migrations, in a schema of their own beside the one that the service uses. */
@QuarkusTest
class MigrationTest {
    private static final String SCHEMA = "migration_test";

    @Inject
    DataSource database;

    @Test
    void migratesFromEmptyAndFindsNothingToDoTheSecondTime() throws SQLException {
        int applied = flyway().migrate().migrationsExecuted;
        assertTrue(applied >= 5, "applied " + applied);
        assertEquals(0, flyway().migrate().migrationsExecuted);
        flyway().validate();
        assertEquals(1, count("information_schema.tables", "table_name = 'quote'"));
    }

    @Test
    void holdsNoTimeOfCreationOfASpeaker() throws SQLException {
        flyway().migrate();
        assertEquals(
                0,
                count(
                        "information_schema.columns",
                        "table_name in ('speaker', 'speaker_name', 'tenure') and data_type like 'timestamp%'"));
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .cleanDisabled(false)
                .load();
    }

    private int count(String table, String condition) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from " + table + " where table_schema = '" + SCHEMA + "' and " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @AfterEach
    void dropTheSchema() {
        flyway().clean();
    }
}
