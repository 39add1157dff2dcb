package dsg.edge.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that a program writes lines into, read on from where reading ended the last time. */
public final class Lines {

    private static final int MOST_AT_ONCE = 4 << 20;

    private final Path file;
    private long read;

    public Lines(Path file) {
        this.file = file;
    }

    /** Whole lines only: the last one may be half written. */
    public List<String> more() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            if (open.length() < read) {
                read = 0;
            }
            open.seek(read);
            byte[] bytes = new byte[(int) Math.min(open.length() - read, MOST_AT_ONCE)];
            open.readFully(bytes);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.lastIndexOf('\n') + 1;
            read += end;
            return text.substring(0, end)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
