package dsg.operations.shipping;

import dsg.operations.shipping.LineReader.Line;
import dsg.operations.shipping.LineReader.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server's own log: rings of files {@code NAME.log.SERIES-RUN.part*}, one for each run, in which every line bears its number. A line that
 * the ring has lost is a number that never comes; a run that was deleted before it was read to its end, likewise.
 */
final class NumberedLog implements Source {

    private static final Pattern NUMBERED = Pattern.compile(" *(\\d{1,18})\t(.*)", Pattern.DOTALL);

    private final Path directory;
    private final String name;
    private final String source;
    private final BooleanSupplier lives;
    private final Pattern files;

    /** Runs that were read to their ends, by series. */
    private final Map<String, Long> ended = new HashMap<>();

    private @Nullable Reading reading;

    /** How far a run was brought, and where the line after that begins. */
    private record Reading(
            String stream, long acknowledged, @Nullable Place next) {}

    private record Found(Batch batch, @Nullable Place next) {}

    /**
     * @param name of the server's files
     * @param source its name in the store
     */
    NumberedLog(Path directory, String name, String source, BooleanSupplier lives) {
        this.directory = directory;
        this.name = name;
        this.source = source;
        this.lives = lives;
        this.files = Pattern.compile(Pattern.quote(name) + "\\.log\\.(\\d{1,12})-(\\d{1,9})\\.part(?:\\.\\d+)?");
    }

    @Override
    public String name() {
        return source;
    }

    @Override
    public boolean lives() {
        return lives.getAsBoolean();
    }

    @Override
    public boolean ship(Store store) throws IOException {
        for (Map.Entry<String, SortedMap<Long, List<Path>>> series : runs().entrySet()) {
            String runs = name + "-" + series.getKey() + "-runs";
            long over = ended.containsKey(runs) ? ended.get(runs) : store.acknowledged(source, runs);
            ended.put(runs, over);
            for (Map.Entry<Long, List<Path>> run :
                    series.getValue().tailMap(over + 1).entrySet()) {
                boolean last = run.getKey().equals(series.getValue().lastKey());
                if (shipRun(store, name + "-" + series.getKey() + "-" + run.getKey(), run.getValue(), last)) {
                    return true;
                }
                if (!last) {
                    String line = "run %d of %s was read to its end".formatted(run.getKey(), name);
                    ended.put(runs, store.bring(source, runs, new Batch(run.getKey(), List.of(line))));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean shipRun(Store store, String stream, List<Path> parts, boolean written) throws IOException {
        Reading now = reading;
        if (now == null || !now.stream().equals(stream)) {
            now = new Reading(stream, store.acknowledged(source, stream), null);
        }
        Found found = read(parts, now, written).orElse(null);
        if (found == null) {
            // the ring has gone over the place
            found = read(parts, new Reading(stream, now.acknowledged(), null), written)
                    .orElseThrow();
        }
        Batch batch = found.batch();
        long acknowledged = batch.isEmpty() ? now.acknowledged() : store.bring(source, stream, batch);
        reading = new Reading(stream, acknowledged, found.next());
        return !batch.isEmpty();
    }

    /** What follows; empty where the remembered place is not the one it was. */
    private static Optional<Found> read(List<Path> ring, Reading from, boolean written) throws IOException {
        Place place = from.next();
        int begin = place == null ? 0 : ring.indexOf(place.file());
        if (begin < 0 || (place != null && Files.size(place.file()) < place.offset())) {
            return Optional.empty();
        }
        Gathered gathered = new Gathered(from.acknowledged());
        Place next = place;
        try (LineReader reader = new LineReader(ring.subList(begin, ring.size()), place == null ? 0 : place.offset())) {
            Line line = reader.next();
            while (line != null && (line.ended() || !written) && !gathered.isFull()) {
                Numbered numbered = Numbered.of(line.text());
                if (place != null && gathered.isEmpty() && numbered.number() != from.acknowledged() + 1) {
                    return Optional.empty();
                }
                if (!gathered.add(numbered)) {
                    // what the ring has lost between them is a gap in the numbers, and the next batch is behind it
                    next = null;
                    break;
                }
                next = line.after();
                line = reader.next();
            }
        }
        return Optional.of(new Found(gathered.batch(), next));
    }

    /** The first line of a ring may be the end of one that was lost: it has no number, and 0 here. */
    private record Numbered(long number, String text) {

        static Numbered of(String line) {
            Matcher matcher = NUMBERED.matcher(line);
            return matcher.matches()
                    ? new Numbered(Long.parseLong(matcher.group(1)), matcher.group(2))
                    : new Numbered(0, line);
        }
    }

    /** Lines after one number, as long as theirs follow each other. */
    private static final class Gathered {

        private final long after;
        private final List<String> lines = new ArrayList<>();
        private long first;
        private int bytes;

        Gathered(long after) {
            this.after = after;
        }

        /** Whether the line has its place here, if it is wanted at all. */
        boolean add(Numbered line) {
            if (line.number() <= after) {
                return true;
            }
            if (lines.isEmpty()) {
                first = line.number();
            } else if (line.number() != first + lines.size()) {
                return false;
            }
            lines.add(line.text());
            bytes += line.text().length();
            return true;
        }

        boolean isEmpty() {
            return lines.isEmpty();
        }

        boolean isFull() {
            return lines.size() == Batch.MOST_LINES || bytes > Batch.MOST_BYTES;
        }

        Batch batch() {
            return lines.isEmpty() ? Batch.NONE : new Batch(first, lines);
        }
    }

    private SortedMap<String, SortedMap<Long, List<Path>>> runs() throws IOException {
        SortedMap<String, SortedMap<Long, List<Path>>> runs = new TreeMap<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file :
                    all.sorted(Comparator.comparing(NumberedLog::written)).toList()) {
                Matcher matcher = files.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    runs.computeIfAbsent(matcher.group(1), series -> new TreeMap<>())
                            .computeIfAbsent(Long.valueOf(matcher.group(2)), run -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        return runs;
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
