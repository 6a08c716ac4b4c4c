package org.whosaid.ops;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The operating system and processor, as the archives of PostgreSQL programs on the class path are named after them. */
record Platform(String os, String processor) {

    /** The platform of this machine; refuses one that has no programs, and says what to do instead. */
    static Platform current() {
        Platform platform = of(System.getProperty("os.name"), System.getProperty("os.arch"));
        if (platform.os.equals("linux") && !hasGlibc()) {
            throw unsupported("Linux without glibc (musl)");
        }
        return platform;
    }

    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        String os = name.startsWith("linux")
                ? "linux"
                : name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "";
        String processor =
                switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> "";
                };
        // Windows on ARM runs x86_64 programs by emulation.
        if (os.equals("windows") && !processor.isEmpty()) {
            processor = "x86_64";
        }
        if (os.isEmpty() || processor.isEmpty()) {
            throw unsupported(osName + " on " + osArch);
        }
        return new Platform(os, processor);
    }

    boolean isWindows() {
        return os.equals("windows");
    }

    boolean isLinux() {
        return os.equals("linux");
    }

    /** The archive's name on the class path. */
    String archive() {
        return "postgres-" + os + "-" + processor + ".txz";
    }

    /** The file name of a program. */
    String executable(String program) {
        return isWindows() ? program + ".exe" : program;
    }

    private static boolean hasGlibc() {
        return Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"))
                || Files.exists(Path.of("/lib/ld-linux-aarch64.so.1"));
    }

    private static StartupException unsupported(String what) {
        return new StartupException("Whosaid brings no PostgreSQL for " + what
                + ". Set QUARKUS_DATASOURCE_JDBC_URL (with QUARKUS_DATASOURCE_USERNAME and _PASSWORD) to a PostgreSQL"
                + " server of version 15 or later.");
    }
}
