package org.whosaid.ops;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once into the data directory from the archive on the class path. Only the archives
 * of zonky's binaries are used: its Java wrapper is made for tests (no fsync, trust authentication, throw-away data).
 */
final class PostgresBinaries {
    /** The major version that a cluster has to be of. */
    static final int MAJOR = 18;

    private PostgresBinaries() {}

    /** The directory with bin, lib and share in it; unpacks it when this very archive was not unpacked before. */
    static Path unpack(DataDirectory directory, Platform platform, Account account, Consumer<String> messages) {
        ClassLoader loader = PostgresBinaries.class.getClassLoader();
        try {
            var archive = loader.getResource(platform.archive());
            if (archive == null) {
                throw new StartupException(
                        "The PostgreSQL programs for this platform (" + platform.archive()
                                + ") are missing from the class path. Build Whosaid whole, or set QUARKUS_DATASOURCE_JDBC_URL.");
            }
            // The length tells one build from another, so that an upgrade of the service brings its own programs.
            var connection = archive.openConnection();
            Path home = directory
                    .binaries()
                    .resolve(platform.archive().replace(".txz", "-") + connection.getContentLengthLong());
            if (Files.isDirectory(home)) {
                connection.getInputStream().close();
                return home;
            }
            messages.accept("Unpacking PostgreSQL " + MAJOR + " ...");
            PrivateFiles.deleteTree(directory.binaries());
            Path draft = Files.createDirectories(directory.binaries().resolve("new"));
            try (InputStream in = new BufferedInputStream(connection.getInputStream(), 1 << 16)) {
                unpack(in, draft);
            }
            account.give(directory.binaries());
            Files.move(draft, home);
            return home;
        } catch (IOException e) {
            throw DataDirectory.unusable(directory.path(), e);
        }
    }

    /** Refuses a cluster that these programs cannot open. */
    static void checkVersion(Path cluster) {
        String found;
        try {
            found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new StartupException("The database in " + cluster + " has no readable PG_VERSION, so it is damaged or"
                    + " not a database, and was not touched. Restore the directory from a backup, or name another data"
                    + " directory with -Dwhosaid.data-dir=...");
        }
        if (!found.equals(Integer.toString(MAJOR))) {
            throw new StartupException("The database in " + cluster + " is of PostgreSQL " + found
                    + ", this Whosaid brings PostgreSQL " + MAJOR
                    + ", and nothing was touched. Run the Whosaid that made it,"
                    + " or move the data with pg_upgrade or pg_dump, or name another data directory with"
                    + " -Dwhosaid.data-dir=...");
        }
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("archive entry outside its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.copy(target.resolve(entry.getLinkName()), path);
                } else {
                    Files.copy(tar, path);
                    makeExecutable(path, entry.getMode());
                }
            }
        }
    }

    private static void makeExecutable(Path path, int mode) throws IOException {
        if ((mode & 0100) != 0 && PrivateFiles.isPosix(path)) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
