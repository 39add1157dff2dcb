package dsg.agent.erasure;

import dsg.agent.platform.HeldDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
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

    /** Levels below a place that are gone through at once. */
    private static final int DEEPEST = 100;

    /** Who makes more while it is emptied does not keep the terminal from its shutdown. */
    private static final int MOST_PASSES = 1000;

    private static final String LIFTED = ".dsg-erased-";

    private final Set<Path> kept;
    private long files;
    private long bytes;
    private int lifted;
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

    /**
     * Empties these directories; they themselves stay. Links are deleted, and never followed, nor is a directory left that somebody
     * exchanges meanwhile.
     */
    Done erase(List<Path> places) {
        places.stream()
                .filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                .forEach(this::empty);
        return new Done(files, bytes, failures);
    }

    private void empty(Path place) {
        int before = -1;
        for (int pass = 0; pass < MOST_PASSES && lifted > before; pass++) {
            before = lifted;
            try (HeldDirectory top = HeldDirectory.open(place);
                    HeldDirectory first = HeldDirectory.open(place)) {
                empty(place, first, top, 0);
            } catch (IOException gone) {
                failures.add(place.toString());
            }
        }
        if (lifted > before) {
            failures.add(place.toString());
        }
    }

    private void empty(Path path, HeldDirectory directory, HeldDirectory top, int depth) {
        try {
            for (Path entry : directory) {
                Path each = path.resolve(entry.getFileName());
                if (kept.stream().noneMatch(each::equals)) {
                    delete(each, directory, top, depth);
                }
            }
        } catch (DirectoryIteratorException gone) {
            failures.add(path.toString());
        }
    }

    private void delete(Path path, HeldDirectory directory, HeldDirectory top, int depth) {
        try {
            BasicFileAttributes what = directory.attributes(path);
            if (what.isDirectory() && depth == DEEPEST) {
                // as deep as somebody likes to make it, with a handle of each level held: its rest is emptied from the
                // top
                directory.move(path, top, LIFTED + lifted++);
            } else if (what.isDirectory()) {
                try (HeldDirectory below = directory.enter(path)) {
                    empty(path, below, top, depth + 1);
                }
                if (kept.stream().noneMatch(keep -> keep.startsWith(path))) {
                    directory.deleteDirectory(path);
                }
            } else {
                if (what.isRegularFile()) {
                    overwrite(directory, path, what.size());
                    bytes += what.size();
                }
                directory.delete(path);
                files++;
            }
        } catch (IOException stays) {
            failures.add(path.toString());
        }
    }

    private static void overwrite(HeldDirectory directory, Path file, long size) throws IOException {
        try (SeekableByteChannel out = directory.channel(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(CHUNK);
            for (long done = 0; done < size; done += zeros.limit()) {
                zeros.clear().limit((int) Math.min(CHUNK, size - done));
                while (zeros.hasRemaining()) {
                    out.write(zeros);
                }
                zeros.rewind();
            }
            if (out instanceof FileChannel written) {
                written.force(true);
            }
        }
    }
}
