package org.whosaid.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Generated passwords, each in a 0600 file of the data directory. They are never printed or logged. */
final class Secrets {
    /** The role that owns the cluster; used only to make the role of the service, and by operators for upkeep. */
    static final String SUPERUSER = "postgres";

    private final Path directory;

    Secrets(Path directory) {
        this.directory = directory;
    }

    Path superuserFile() {
        return directory.resolve("superuser-password");
    }

    Path serviceFile() {
        return directory.resolve("password");
    }

    Optional<String> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            PrivateFiles.restrict(file, "rw-------"); // restored from a backup, perhaps
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw DataDirectory.unusable(directory, e);
        }
    }

    void write(Path file, String password) {
        try {
            PrivateFiles.write(file, password + "\n");
        } catch (IOException e) {
            throw DataDirectory.unusable(directory, e);
        }
    }

    /** 192 bits, in letters and digits that no file format or command line has to quote. */
    static String generate() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
