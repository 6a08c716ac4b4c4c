package org.whosaid.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The account that PostgreSQL's programs run under. PostgreSQL refuses to run as root, so when the service is root:
 * if the data directory belongs to another account, they run as that one; else inside a user namespace of their own,
 * where they have no privilege and files still belong to root; else (containers often forbid namespaces) as "nobody",
 * to whom the data directory is then given.
 *
 * @param prefix the command that a program is started through; empty for the account of the service itself
 * @param owner the user id that files have to be given to; null when they may stay as they were created
 */
record Account(List<String> prefix, Integer owner) {
    private static final Account OF_THE_SERVICE = new Account(List.of(), null);
    private static final Account IN_NAMESPACE = new Account(List.of("unshare", "--user"), null);

    static Account of(DataDirectory directory, Platform platform) {
        if (platform.isWindows()) {
            return OF_THE_SERVICE; // initdb and pg_ctl give up administrative rights themselves
        }
        try {
            if (effectiveUser(directory.path()) != 0) {
                return OF_THE_SERVICE;
            }
            if (!platform.isLinux()) {
                throw new StartupException("PostgreSQL does not run as root. Start Whosaid as an ordinary user.");
            }
            int owner = userOf(directory.path());
            if (owner == 0 && IN_NAMESPACE.canEnter(directory.path())) {
                return IN_NAMESPACE;
            }
            Account other = as(owner == 0 ? giveToNobody(directory.path()) : owner);
            if (!other.canEnter(directory.path())) {
                throw new StartupException("PostgreSQL does not run as root, and user " + other.owner
                        + " cannot reach the data directory " + directory.path()
                        + ". Start Whosaid as an ordinary user,"
                        + " or name a directory below one that everybody may enter with -Dwhosaid.data-dir=..., or set"
                        + " QUARKUS_DATASOURCE_JDBC_URL.");
            }
            return other;
        } catch (IOException e) {
            throw DataDirectory.unusable(directory.path(), e);
        }
    }

    /** Gives files that this process made to the account, when it is another one. */
    void give(Path tree) throws IOException {
        if (owner == null) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static Account as(int user) {
        return new Account(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), user);
    }

    private static int giveToNobody(Path path) throws IOException {
        try {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName("nobody"));
            return userOf(path);
        } catch (UserPrincipalNotFoundException e) {
            throw new StartupException("PostgreSQL does not run as root, and this system lets it run neither in a user"
                    + " namespace nor as \"nobody\". Start Whosaid as an ordinary user, or set"
                    + " QUARKUS_DATASOURCE_JDBC_URL.");
        }
    }

    private static int effectiveUser(Path directory) throws IOException {
        // A file that this process creates tells its effective user without asking another program.
        Path probe = Files.createTempFile(directory, "account", null);
        try {
            return userOf(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static int userOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private boolean canEnter(Path directory) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", "cd \"$1\" && test -w .", "sh", directory.toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
