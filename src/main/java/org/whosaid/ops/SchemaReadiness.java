package org.whosaid.ops;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Ready when the database holds the newest schema that this service knows. The pool has a check of its own, which comes
 * with Quarkus. Liveness asks neither: a process is not helped by a restart while its database is away.
 */
@Readiness
@ApplicationScoped
class SchemaReadiness implements HealthCheck {
    private final AgroalDataSource database;
    private final Flyway flyway;
    private volatile String newest;

    SchemaReadiness(AgroalDataSource database, Flyway flyway) {
        this.database = database;
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Schema");
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        SELECT FROM flyway_schema_history
                        WHERE version = ?
                          AND success""")) {
            query.setString(1, newest());
            try (var rows = query.executeQuery()) {
                return response.status(rows.next())
                        .withData("version", newest())
                        .build();
            }
        } catch (SQLException e) {
            return response.down()
                    .withData("state", String.valueOf(e.getSQLState()))
                    .build();
        }
    }

    /** Known to the class path alone, so it is looked up once: Flyway scans for it. */
    private String newest() {
        if (newest == null) {
            newest = Arrays.stream(flyway.info().all())
                    .map(MigrationInfo::getVersion)
                    .filter(Objects::nonNull) // repeatable migrations have none
                    .reduce((older, newer) -> newer)
                    .map(MigrationVersion::getVersion)
                    .orElseThrow();
        }
        return newest;
    }
}
