package dsg.agent.erasure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Deletes what lies in places that people write to: contents are overwritten with zeros before their names go. On media that write
 * elsewhere each time this is no proof, which is why the places belong on a volume whose key goes (T30); this is for what lies outside it.
 */
final class Eraser {

    private static final int CHUNK = 1 << 16;

    private final Set<Path> kept;
    private long files;
    private long bytes;
    private final List<String> failures = new ArrayList<>();

    /** @param kept which are left alone with everything below them: unsent reports, uploads that are under way */
    Eraser(Set<Path> kept) {
        this.kept = Set.copyOf(kept);
    }

    /**
     * What became of it.
     *
     * @param failures paths that are still there
     */
    record Done(long files, long bytes, List<String> failures) {
        Done {
            failures = List.copyOf(failures);
        }
    }

    /** Empties these directories; they themselves stay. Links are deleted, and never followed. */
    Done erase(List<Path> places) {
        places.stream()
                .filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                .forEach(this::empty);
        return new Done(files, bytes, failures);
    }

    private void empty(Path directory) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path each : entries) {
                if (kept.stream().noneMatch(keep -> keep.equals(each))) {
                    delete(each);
                }
            }
        } catch (IOException gone) {
            failures.add(directory.toString());
        }
    }

    private void delete(Path path) {
        try {
            BasicFileAttributes what = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (what.isDirectory()) {
                empty(path);
                if (kept.stream().noneMatch(keep -> keep.startsWith(path))) {
                    Files.delete(path);
                }
                return;
            }
            if (what.isRegularFile()) {
                overwrite(path, what.size());
                bytes += what.size();
            }
            Files.delete(path);
            files++;
        } catch (IOException stays) {
            failures.add(path.toString());
        }
    }

    private static void overwrite(Path file, long size) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer zeros = ByteBuffer.allocate(CHUNK);
            for (long done = 0; done < size; done += zeros.limit()) {
                zeros.clear().limit((int) Math.min(CHUNK, size - done));
                while (zeros.hasRemaining()) {
                    out.write(zeros);
                }
                zeros.rewind();
            }
            out.force(true);
        }
    }
}
