package dsg.operations.shipping;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lines through files that continue one another, and knows where each line begins. Of a longer line only the beginning is kept. */
final class LineReader implements AutoCloseable {

    static final int LONGEST = 8_000;

    private final List<Path> files;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int next;
    private long offset;
    private @Nullable InputStream open;
    private Place begin;

    /** Where a line begins. */
    record Place(Path file, long offset) {}

    /**
     * A line without its end.
     *
     * @param after where the next one begins
     * @param ended whether its end has been written
     */
    record Line(Place at, Place after, String text, boolean ended) {}

    /** @param offset where to begin within the first file */
    LineReader(List<Path> files, long offset) {
        this.files = files;
        this.offset = offset;
        this.begin = new Place(files.getFirst(), offset);
    }

    /** The next line; null at the end of the last file. */
    @Nullable
    Line next() throws IOException {
        while (true) {
            InputStream input = input();
            if (input == null) {
                return rest();
            }
            int each = input.read();
            if (each < 0) {
                input.close();
                open = null;
                next++;
                offset = 0;
                if (text.size() == 0 && next < files.size()) {
                    begin = new Place(files.get(next), 0);
                }
            } else {
                offset++;
                if (each == '\n') {
                    return line(true);
                }
                if (text.size() < LONGEST) {
                    text.write(each);
                }
            }
        }
    }

    private @Nullable Line rest() {
        return text.size() == 0 ? null : line(false);
    }

    private Line line(boolean ended) {
        Place at = begin;
        begin = new Place(files.get(Math.min(next, files.size() - 1)), offset);
        Line line = new Line(at, begin, text.toString(StandardCharsets.UTF_8), ended);
        text.reset();
        return line;
    }

    private @Nullable InputStream input() throws IOException {
        if (open == null && next < files.size()) {
            FileChannel channel = FileChannel.open(files.get(next), StandardOpenOption.READ);
            channel.position(offset);
            open = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
