package org.whosaid.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Owns an embedded database in a process of its own, so that a test can kill the owner. */
final class OwnerProcess {
    private OwnerProcess() {}

    static Process on(Path data) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerProcess.class.getName(),
                        data.toString()))
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            EmbeddedDatabase.start(Path.of(args[0]), message -> {}, message -> {});
        } catch (StartupException e) {
            System.out.println(e.getMessage());
            System.exit(Main.NO_DATABASE);
        }
        System.out.println("READY");
        new CountDownLatch(1).await();
    }
}
