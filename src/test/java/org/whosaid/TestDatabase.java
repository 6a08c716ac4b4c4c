package org.whosaid;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.whosaid.ops.EmbeddedDatabase;

/**
 * Gives every {@code @QuarkusTest} the server that the service would start itself, with an empty database. The cluster
 * under target/ is kept from run to run, because making one takes longer than emptying it.
 *
 * <p>An integration test (failsafe says so) runs the packaged application as a user would: it is only told to keep its
 * data under target/ and to record the sample article, and starts its database itself.
 */
@QuarkusTestResource(TestDatabase.class)
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        if (Boolean.getBoolean("whosaid.test.packaged")) {
            Path data = Path.of("target", "packaged-data-" + System.nanoTime()).toAbsolutePath();
            return Map.of("whosaid.data-dir", data.toString(), "whosaid.sample", "article");
        }
        database = EmbeddedDatabase.start(
                Path.of("target", "test-database"), message -> {}, message -> System.err.println(message));
        Map<String, String> datasource = database.datasource();
        try (var connection = DriverManager.getConnection(
                        datasource.get("quarkus.datasource.jdbc.url"),
                        datasource.get("quarkus.datasource.username"),
                        datasource.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be emptied", e);
        }
        return datasource;
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
