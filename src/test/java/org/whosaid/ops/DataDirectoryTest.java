package org.whosaid.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path temporary;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        Path data = temporary.resolve("deep/data");
        DataDirectory.open(data).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
    }

    @Test
    void takesTheRootOfAFreshDisk() throws IOException {
        Files.createDirectory(temporary.resolve("lost+found"));
        DataDirectory.open(temporary).close();
        DataDirectory.open(temporary).close();
    }

    @Test
    void refusesADirectoryWithOtherFilesAndTouchesNothing() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "mine");
        String message = assertThrows(StartupException.class, () -> DataDirectory.open(temporary))
                .getMessage();
        assertTrue(message.contains("not Whosaid's") && message.contains("whosaid.data-dir"), message);
        try (Stream<Path> entries = Files.list(temporary)) {
            assertEquals(List.of(temporary.resolve("thesis.txt")), entries.toList());
        }
    }

    @Test
    void refusesWhatIsNoDirectory() throws IOException {
        Path file = Files.writeString(temporary.resolve("data"), "");
        String message = assertThrows(StartupException.class, () -> DataDirectory.open(file))
                .getMessage();
        assertTrue(message.contains("not a directory"), message);
    }

    @Test
    void refusesAClusterOfAnotherMajorVersion() throws IOException {
        Path data = temporary.resolve("data");
        DataDirectory.open(data).close();
        Path cluster = Files.createDirectory(data.resolve("postgresql"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        String message = assertThrows(
                        StartupException.class, () -> EmbeddedDatabase.start(data, text -> {}, text -> {}))
                .getMessage();
        assertTrue(message.contains("PostgreSQL 17") && message.contains("pg_upgrade"), message);
    }

    @Test
    void refusesASecondServiceAndSaysWhatToDo() throws Exception {
        try (DataDirectory held = DataDirectory.open(temporary.resolve("data"))) {
            Process second = OwnerProcess.on(held.path());
            String printed = new String(second.getInputStream().readAllBytes());
            assertEquals(Main.NO_DATABASE, second.waitFor());
            assertTrue(printed.contains("Another Whosaid already runs") && printed.contains("Stop it first"), printed);
        }
    }
}
