package org.whosaid.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** The directory of the Lucene index: what is in it can be made again from the record at any time. */
final class IndexDirectory {
    private final Path root;

    IndexDirectory(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /**
     * Whether every file of the last commit is as it was written: Lucene itself checks most of a segment only when it merges it. What
     * was written after that commit, by a service that was then killed, is of no account.
     */
    boolean isSound() {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> indexes = files.filter(Files::isDirectory)
                    .filter(IndexDirectory::holdsAnIndex)
                    .toList();
            for (Path index : indexes) {
                check(index);
            }
            return !indexes.isEmpty();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean holdsAnIndex(Path directory) {
        try (FSDirectory opened = FSDirectory.open(directory)) {
            return DirectoryReader.indexExists(opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path index) throws IOException {
        try (FSDirectory directory = FSDirectory.open(index)) {
            for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
                try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
                    CodecUtil.checksumEntireFile(input);
                }
            }
        }
    }

    void delete() {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
