package dsg.agent.threat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What Linux tells of the programs that run. One that has just ended is not there, and that is no failure. */
final class ProcessTable {

    private final Path root;

    /** @param root {@code /proc} */
    ProcessTable(Path root) {
        this.root = root;
    }

    /**
     * A running program.
     *
     * @param group of programs that were begun together
     * @param started in ticks since the start of the machine: with the number together it names one program for ever
     * @param image its file; empty where it cannot be told
     */
    record Running(int id, int parent, int group, long started, String user, String image, String commandLine) {}

    List<Integer> ids() {
        List<Integer> ids = new ArrayList<>();
        try (Stream<Path> all = Files.list(root)) {
            all.map(each -> each.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{1,9}"))
                    .forEach(name -> ids.add(Integer.parseInt(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return ids;
    }

    Optional<Running> find(int id) {
        try {
            Path own = root.resolve(Integer.toString(id));
            String stat = Files.readString(own.resolve("stat"), StandardCharsets.ISO_8859_1);
            // the name may hold anything, brackets too
            String[] columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            String command = new String(Files.readAllBytes(own.resolve("cmdline")), StandardCharsets.UTF_8);
            return Optional.of(new Running(
                    id,
                    Integer.parseInt(columns[1]),
                    Integer.parseInt(columns[2]),
                    Long.parseLong(columns[19]),
                    Files.getOwner(own).getName(),
                    link(own.resolve("exe")),
                    command.replace('\0', ' ').strip()));
        } catch (IOException | RuntimeException ended) {
            return Optional.empty();
        }
    }

    /** A file of a program's own, such as its maps; empty where it has ended. */
    Optional<byte[]> read(int id, String name, int most) {
        try (var in = Files.newInputStream(root.resolve(id + "/" + name))) {
            return Optional.of(in.readNBytes(most));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    /** What it has open, a line each. */
    String open(int id) {
        try (Stream<Path> all = Files.list(root.resolve(id + "/fd"))) {
            StringBuilder lines = new StringBuilder();
            all.forEach(each -> lines.append(each.getFileName())
                    .append(' ')
                    .append(link(each))
                    .append('\n'));
            return lines.toString();
        } catch (IOException | UncheckedIOException ended) {
            return "";
        }
    }

    /** Whether it stands in one of the places, has a file open there, or names one in its command line. */
    boolean isAt(int id, List<Path> places) {
        Path standing = Path.of(link(root.resolve(id + "/cwd")));
        if (places.stream().anyMatch(standing::startsWith)) {
            return true;
        }
        String told = open(id) + find(id).map(Running::commandLine).orElse("");
        return places.stream().anyMatch(each -> told.contains(each + "/"));
    }

    /**
     * Whether a program belongs to whom the file belongs to or stands at the file's place; of one that has ended, whether one does that was
     * begun with it. A line that tells of a write may be made up: a file's name can hold the end of one line and the whole of the next.
     *
     * @param group of programs that were begun together; 0 where there is none
     */
    boolean canHaveWritten(int id, int group, Path file) {
        Optional<Running> alive = find(id);
        return alive.isPresent()
                ? belongsThere(alive.get(), file)
                : ids().stream()
                        .flatMap(each -> find(each).stream())
                        .anyMatch(each -> each.group() == group && belongsThere(each, file));
    }

    private boolean belongsThere(Running running, Path file) {
        Path place = file.getParent() == null ? file : file.getParent();
        return running.user().equals(owner(file)) || isAt(running.id(), List.of(place));
    }

    /** Whether what it reads comes over the network: a socket that the table of TCP connections of its own world knows. */
    boolean isFromNetwork(int id) {
        String input = link(root.resolve(id + "/fd/0"));
        if (!input.startsWith("socket:[")) {
            return false;
        }
        String inode = " " + input.substring("socket:[".length(), input.length() - 1) + " ";
        return List.of("tcp", "tcp6").stream().anyMatch(each -> {
            try (Stream<String> lines = Files.lines(root.resolve(id + "/net/" + each), StandardCharsets.US_ASCII)) {
                return lines.anyMatch(line -> line.contains(inode));
            } catch (IOException | UncheckedIOException ended) {
                return false;
            }
        });
    }

    private static String owner(Path file) {
        try {
            return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName();
        } catch (IOException gone) {
            return "";
        }
    }

    /** Page faults of its children that have ended: a number that grows with each of them (proc(5), cminflt). */
    OptionalLong reaped(int id) {
        try {
            String stat = Files.readString(root.resolve(id + "/stat"), StandardCharsets.ISO_8859_1);
            return OptionalLong.of(
                    Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[8]));
        } catch (IOException | RuntimeException ended) {
            return OptionalLong.empty();
        }
    }

    private static String link(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException none) {
            return "";
        }
    }
}
