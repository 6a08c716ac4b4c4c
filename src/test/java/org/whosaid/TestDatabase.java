package org.whosaid;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.whosaid.ops.EmbeddedDatabase;

/**
 * Gives every {@code @QuarkusTest} the server that the service would start itself, on a directory under target/.
 * The directory is a new one each time; what earlier runs left is removed first.
 */
@QuarkusTestResource(TestDatabase.class)
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final Path DIRECTORY = Path.of("target", "test-database");

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(DIRECTORY.getParent());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        database = EmbeddedDatabase.start(DIRECTORY, System.out::println, message -> {
            throw new IllegalStateException(message);
        });
        return database.datasource();
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
