package dsg.protocol.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of months that have left the database, read out of their files beside it: each file once, in the order of places, in which it was
 * written. Memory does not grow with them.
 */
final class ArchivedRows implements AutoCloseable {

    private static final String PACKED = ".gz";

    private final List<Month> months = new ArrayList<>();

    /** Opens the archives in a folder; none where there is no such folder. */
    ArchivedRows(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jsonl" + PACKED))
                    .sorted()
                    .toList()) {
                months.add(new Month(lines(file)));
            }
        }
    }

    /** The leaf of the archived row in this place; asked with rising places. */
    Optional<Hash> at(long position) throws IOException {
        for (Month month : months) {
            Optional<Hash> found = month.at(position);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        for (Month month : months) {
            month.close();
        }
    }

    /** The lines of an extract, packed or not. */
    static BufferedReader lines(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(PACKED) ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static final class Month implements AutoCloseable {

        private final BufferedReader lines;
        private Optional<Extract.Placed> next;

        Month(BufferedReader lines) throws IOException {
            this.lines = lines;
            this.next = read();
        }

        Optional<Hash> at(long position) throws IOException {
            while (next.filter(row -> row.position() < position).isPresent()) {
                next = read();
            }
            return next.filter(row -> row.position() == position)
                    .map(row -> row.entry().leaf());
        }

        private Optional<Extract.Placed> read() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, @Nullable Object> read = Json.object(line);
                if (read.containsKey("position")) {
                    return Optional.of(Extract.placed(read));
                }
            }
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
