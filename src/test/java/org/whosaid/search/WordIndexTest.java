package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed, damaged, foreign or outdated index is taken for. */
class WordIndexTest {
    private static final UUID RECORD = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @TempDir
    Path root;

    @Test
    void knowsItsPositionWhenItIsOpenedAgain() {
        IndexDirectory directory = directory("index");
        write(directory, 7, "one two", "two three");
        assertTrue(directory.isSound());
        try (WordIndex index = WordIndex.open(directory, RECORD)) {
            assertEquals(Optional.of(7L), index.position());
            assertEquals(2, count(index, "two"));
        }
    }

    @Test
    void isNotTakenForAnotherRecordsIndex() {
        IndexDirectory directory = directory("index");
        write(directory, 7, "one two");
        try (WordIndex index = WordIndex.open(directory, UUID.randomUUID())) {
            assertEquals(Optional.empty(), index.position());
        }
    }

    @Test
    void hasNoPositionBeyondWhatReachedTheDiskWhenItIsKilled() throws IOException {
        IndexDirectory directory = directory("index");
        IndexDirectory killed = directory("killed");
        try (WordIndex index = WordIndex.open(directory, RECORD)) {
            index.put(List.of(document("one two")), List.of());
            index.flush(3);
            index.put(List.of(document("two three")), List.of());
            // What a kill leaves behind is what is in the files now.
            copy(directory.root(), killed.root());
        }
        assertTrue(killed.isSound());
        try (WordIndex index = WordIndex.open(killed, RECORD)) {
            assertEquals(Optional.of(3L), index.position());
            assertEquals(1, count(index, "one"));
        }
    }

    @Test
    void isUnsoundWhenAFileIsCutShort() throws IOException {
        IndexDirectory directory = directory("index");
        write(directory, 7, "one two", "two three");
        Path file = segmentFile(directory);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertFalse(directory.isSound());
    }

    @Test
    void isUnsoundWhenASingleBitIsFlipped() throws IOException {
        IndexDirectory directory = directory("index");
        write(directory, 7, "one two", "two three");
        Path file = segmentFile(directory);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        assertFalse(directory.isSound());
    }

    @Test
    void isUnsoundWhenItIsMissing() {
        assertFalse(directory("nowhere").isSound());
    }

    @Test
    void losesADeletedValueFromItsFilesWhenSegmentsAreMerged() throws IOException {
        IndexDirectory directory = directory("index");
        QuoteDocument secret = document("xylophonesecret words");
        try (WordIndex index = WordIndex.open(directory, RECORD)) {
            index.put(List.of(secret), List.of());
            index.flush(1);
            secret.words = "other words";
            index.put(List.of(secret), List.of());
            index.mergeSegments();
            index.flush(2);
        }
        try (Stream<Path> files = Files.walk(directory.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                                .contains("xylophonesecret"),
                        file::toString);
            }
        }
    }

    private IndexDirectory directory(String name) {
        return new IndexDirectory(root.resolve(name));
    }

    private static void write(IndexDirectory directory, long position, String... words) {
        try (WordIndex index = WordIndex.open(directory, RECORD)) {
            index.put(Stream.of(words).map(WordIndexTest::document).toList(), List.of());
            index.flush(position);
        }
    }

    private static QuoteDocument document(String words) {
        QuoteDocument document = new QuoteDocument();
        document.id = UUID.randomUUID().toString();
        document.key = document.id;
        document.words = words;
        document.status = "ACTIVE";
        return document;
    }

    private static long count(WordIndex index, String word) {
        try (SearchSession session = index.session()) {
            return session.search(QuoteDocument.class)
                    .where(f -> f.match().field("words").matching(word))
                    .fetchTotalHitCount();
        }
    }

    private static Path segmentFile(IndexDirectory directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory.root())) {
            return files.filter(file -> file.getFileName().toString().startsWith("_")
                            && file.getParent().toString().contains(QuoteDocument.INDEX))
                    .max(java.util.Comparator.comparingLong(
                            file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
