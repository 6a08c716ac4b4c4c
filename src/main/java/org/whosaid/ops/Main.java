package org.whosaid.ops;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/**
 * Starts the service: first its own database, unless a JDBC URL is configured, then Quarkus. At the end they stop in
 * the other order, so that requests under way still find their database.
 */
@QuarkusMain
public final class Main {
    /** The database could not be started. */
    static final int NO_DATABASE = 3;
    /** The database could not be kept running. */
    static final int DATABASE_LOST = 4;

    private static final int DRAIN_SECONDS = 60;

    private static final CountDownLatch QUARKUS_STOPPED = new CountDownLatch(1);
    private static volatile boolean quarkusRuns;

    private Main() {}

    /** Runs until the process is told to stop. */
    public static void main(String... args) {
        // Malformed escapes in an address get a problem document from org.whosaid.api.Edge instead of an empty answer.
        System.setProperty("vertx.disableURIValidation", "true");
        Config config = ConfigProvider.getConfig();
        boolean configured = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .isPresent();
        Path dataDirectory =
                config.getOptionalValue("whosaid.data-dir", Path.class).orElse(Path.of("data"));
        // This one was made for the two look-ups; Quarkus makes its own, which has to see the database's address.
        ConfigProviderResolver.instance().releaseConfig(config);
        if (!configured && !startDatabase(dataDirectory)) {
            System.exit(NO_DATABASE);
        }
        quarkusRuns = true;
        Quarkus.run(args);
    }

    private static boolean startDatabase(Path dataDirectory) {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(dataDirectory, System.out::println, Main::lost);
            ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
                QUARKUS_STOPPED.countDown();
                System.exit(code);
            });
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "postgresql-stop"));
            EmbeddedConfigSource.set(database.datasource());
            return true;
        } catch (StartupException e) {
            System.err.println("Whosaid did not start. " + e.getMessage());
            return false;
        }
    }

    private static void stop(EmbeddedDatabase database) {
        try {
            // On a signal Quarkus drains in a shutdown hook of its own, at the same time as this one runs.
            if (quarkusRuns && !QUARKUS_STOPPED.await(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("Requests did not end within " + DRAIN_SECONDS + " s; stopping PostgreSQL");
            }
            database.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StartupException e) {
            System.err.println(e.getMessage());
        }
    }

    private static void lost(String message) {
        System.err.println("Whosaid ends. " + message);
        Thread end = new Thread(() -> System.exit(DATABASE_LOST), "end");
        end.setDaemon(true);
        end.start();
        try {
            // Whatever waits for the database must not keep the process from ending.
            TimeUnit.SECONDS.sleep(30);
        } catch (InterruptedException e) {
            return; // the orderly end has reached the supervisor
        }
        Runtime.getRuntime().halt(DATABASE_LOST);
    }
}
