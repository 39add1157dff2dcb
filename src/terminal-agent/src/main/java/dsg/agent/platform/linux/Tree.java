package dsg.agent.platform.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Files that the kernel makes up: they vanish while one looks, and say what they like. */
record Tree(Path root) {

    private static final int MOST_BYTES = 64 << 20;

    Path at(String path) {
        return root.resolve(path);
    }

    String text(String path) {
        return text(at(path));
    }

    /** Whole; empty where it cannot be read. */
    static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    /** One value without blanks around it. */
    static String value(Path file) {
        return text(file).strip();
    }

    List<Path> in(String path) {
        return in(at(path));
    }

    /** What lies in a directory, by name; nothing where it cannot be read. */
    static List<Path> in(Path directory) {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory)) {
            found.forEach(all::add);
        } catch (IOException | DirectoryIteratorException gone) {
            return List.of();
        }
        Collections.sort(all);
        return all;
    }

    /** Where a link of the kernel leads; the path itself where it leads nowhere. */
    static Path real(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException gone) {
            return link;
        }
    }

    static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }
}
