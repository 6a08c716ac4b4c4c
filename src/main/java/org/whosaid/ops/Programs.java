package org.whosaid.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs to their end, under the right account, in an environment that nothing else leaks into. */
record Programs(Path home, Platform platform, Account account, Path output) {

    /** What a program left: its exit code and what it printed. */
    record Result(int code, String printed) {
        boolean succeeded() {
            return code == 0;
        }
    }

    Result run(Duration limit, String program, String... arguments) {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(home.resolve("bin").resolve(platform.executable(program)).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A file, not a pipe: on Windows the server inherits pg_ctl's pipe, and reading it would never end.
        builder.redirectOutput(output.toFile());
        builder.redirectInput(platform.isWindows() ? new java.io.File("NUL") : new java.io.File("/dev/null"));
        // PGDATA, PGOPTIONS and the like of whoever starts the service are not meant for this server.
        builder.environment().keySet().removeIf(name -> name.toUpperCase(Locale.ROOT)
                .startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            try {
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    return new Result(-1, program + " did not end within " + limit.toSeconds() + " s");
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                return new Result(-1, program + " was interrupted");
            }
            return new Result(process.exitValue(), Files.readString(output).strip());
        } catch (IOException e) {
            throw new StartupException(
                    "PostgreSQL's " + program + " cannot be run: " + e.getMessage()
                            + ". Is the data directory on a disk that is mounted noexec? Name another with -Dwhosaid.data-dir=...,"
                            + " or set QUARKUS_DATASOURCE_JDBC_URL.",
                    e);
        }
    }
}
