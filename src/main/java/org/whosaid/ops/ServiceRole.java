package org.whosaid.ops;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * The role and the database that the service uses: an ordinary role that owns its database, so that a flaw in the
 * service reaches neither the server's settings nor its files.
 */
final class ServiceRole {
    /** Name of the role and of its database. */
    static final String NAME = "whosaid";

    private ServiceRole() {}

    /** The password of the role; makes role and database first when an earlier start did not get that far. */
    static String ensure(Secrets secrets, int port) {
        return secrets.read(secrets.serviceFile()).orElseGet(() -> create(secrets, port));
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String create(Secrets secrets, int port) {
        String superuser = secrets.read(secrets.superuserFile())
                .orElseThrow(() -> new StartupException("The password files " + secrets.serviceFile() + " and "
                        + secrets.superuserFile() + " are both gone. Restore one of them from a backup."));
        String password = Secrets.generate();
        Properties login = new Properties();
        login.setProperty("user", Secrets.SUPERUSER);
        login.setProperty("password", superuser);
        login.setProperty("logServerErrorDetail", "false");
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), login);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = 'whosaid'")) {
                statement.execute("CREATE ROLE whosaid LOGIN");
            }
            // Hashed on this side: the server never sees the password itself.
            connection.unwrap(PGConnection.class).alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
            if (isMissing(statement, "SELECT FROM pg_database WHERE datname = 'whosaid'")) {
                statement.execute("CREATE DATABASE whosaid OWNER whosaid");
                statement.execute("REVOKE ALL ON DATABASE whosaid FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new StartupException("The database role of the service could not be made: " + e.getMessage(), e);
        }
        // Last: the file says that all of the above is done.
        secrets.write(secrets.serviceFile(), password);
        return password;
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
