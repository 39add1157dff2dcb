package dsg.operations.shipping;

import dsg.operations.shipping.LineReader.Line;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of the operating system's log, through its rotations. Its lines are numbered by their order; how far they were brought is written
 * down after the store has them, so that a kill in between repeats numbers and loses none. Where a rotated file is gone before it was read
 * to its end, one number is left out, and the store tells of it.
 */
final class FollowedFile implements Source {

    private final Path file;
    private final Path state;
    private final String source;
    private final String stream;
    private @Nullable Position position;

    /**
     * @param file by its identity in the file system
     * @param number of the last line before the offset
     */
    private record Position(String file, long offset, long number) {}

    /** @param states where it may write down how far it has come */
    FollowedFile(Path file, String source, Path states) {
        this.file = file;
        this.source = source;
        this.stream = file.toString().replaceAll("[^\\w.-]", "-").replaceFirst("^-", "");
        this.state = states.resolve(stream);
    }

    @Override
    public String name() {
        return source;
    }

    @Override
    public boolean lives() {
        return Files.isReadable(file);
    }

    @Override
    public boolean ship(Store store) throws IOException {
        if (!Files.isReadable(file)) {
            return false;
        }
        Position from = position(store);
        String now = identity(file);
        Path place = now.equals(from.file()) ? file : rotated(from.file()).orElse(null);
        if (place == null || Files.size(place) < from.offset()) {
            remember(new Position(now, 0, from.number() + 1));
            return true;
        }
        List<String> lines = new ArrayList<>();
        long offset = from.offset();
        int bytes = 0;
        try (LineReader reader = new LineReader(List.of(place), offset)) {
            for (Line line = reader.next();
                    line != null && (line.ended() || !place.equals(file));
                    line = reader.next()) {
                lines.add(line.text());
                bytes += line.text().length();
                offset = line.after().offset();
                if (lines.size() == Batch.MOST_LINES || bytes > Batch.MOST_BYTES) {
                    break;
                }
            }
        }
        if (!lines.isEmpty()) {
            Batch batch = new Batch(from.number() + 1, lines);
            store.bring(source, stream, batch);
            remember(new Position(from.file(), offset, batch.last()));
        } else if (!place.equals(file)) {
            remember(new Position(now, 0, from.number()));
        }
        return !lines.isEmpty() || !place.equals(file);
    }

    private Position position(Store store) throws IOException {
        if (position == null) {
            if (Files.exists(state)) {
                Properties written = new Properties();
                written.load(new StringReader(Files.readString(state)));
                position = new Position(
                        written.getProperty("file", ""),
                        Long.parseLong(written.getProperty("offset", "0")),
                        Long.parseLong(written.getProperty("number", "0")));
            } else {
                position = new Position(identity(file), 0, store.acknowledged(source, stream));
            }
        }
        return position;
    }

    private void remember(Position next) throws IOException {
        Properties written = new Properties();
        written.setProperty("file", next.file());
        written.setProperty("offset", Long.toString(next.offset()));
        written.setProperty("number", Long.toString(next.number()));
        StringWriter text = new StringWriter();
        written.store(text, null);
        Path fresh = state.resolveSibling(state.getFileName() + ".fresh");
        Files.writeString(fresh, text.toString());
        Files.move(fresh, state, StandardCopyOption.ATOMIC_MOVE);
        position = next;
    }

    /** The file by this identity, under the name that it was given when it was put aside. */
    private Optional<Path> rotated(String identity) throws IOException {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        try (Stream<Path> beside = Files.list(Objects.requireNonNull(file.getParent()))) {
            for (Path each : beside.filter(path -> path.getFileName().toString().startsWith(name))
                    .toList()) {
                if (identity(each).equals(identity)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    private static String identity(Path file) throws IOException {
        return String.valueOf(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }
}
