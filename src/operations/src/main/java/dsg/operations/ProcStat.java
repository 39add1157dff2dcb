package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Linux says of a process in {@code /proc/<pid>/stat}, as proc(5) numbers it.
 *
 * @param started clock ticks since the machine started
 */
public record ProcStat(long pid, char state, long session, long started, long residentPages) {

    static Optional<ProcStat> of(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The command's name stands in parentheses and may itself hold spaces and parentheses
            String[] field = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Optional.of(new ProcStat(
                    pid,
                    field[0].charAt(0),
                    Long.parseLong(field[3]),
                    Long.parseLong(field[19]),
                    Long.parseLong(field[21])));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    static Stream<ProcStat> all() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .map(ProcStat::of)
                .flatMap(Optional::stream);
    }

    /**
     * The living processes of a session that was written down.
     *
     * @param record a file with the session's number and when its leader was started; none live where it is not there
     */
    static List<ProcStat> ofSession(Path record) {
        try {
            String[] remembered =
                    Files.exists(record) ? Files.readString(record).strip().split(" ") : new String[0];
            if (remembered.length < 2) {
                return List.of();
            }
            long session = Long.parseLong(remembered[0]);
            long started = Long.parseLong(remembered[1]);
            boolean reused =
                    of(session).filter(leader -> leader.started() != started).isPresent();
            return reused
                    ? List.of()
                    : all().filter(each -> each.session() == session && each.started() >= started && !each.zombie())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether any process lives of the server whose record this is. */
    public static boolean lives(Path record) {
        return !ofSession(record).isEmpty();
    }

    boolean zombie() {
        return state == 'Z';
    }

    /** The process's share of the memory it uses, in KiB; 0 when it is gone or not ours to look into. */
    static long proportionalKib(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
