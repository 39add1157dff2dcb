package dsg.operations;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A server's processes, detached from this program and found again by the next one.
 *
 * <p>Each server is started in a session of its own ({@code setsid}), and the session's number is what is remembered, together
 * with the leader's start time. So the server is found when the script that launched it has been killed and only its child
 * lives, and a number that the system has given to somebody else since is never mistaken for ours.
 */
final class Daemon {

    private static final String BOUNDED = "umask 077; ulimit -c 0; exec \"$@\"";

    /**
     * The server's output goes through a program that keeps it in a ring of files: whatever a server writes, and whoever makes it
     * write, the rest of the disk stays free for the database. A disk that is full nonetheless costs lines, not the server. The
     * program outlives the signal that ends the server, so that the last lines are kept. Every line is numbered on its way, so that
     * whoever brings the log to the store knows which are missing.
     */
    private static final String LOGGED = "umask 077; log=$1; run=$2; parts=$3; size=$4; shift 4; "
            + "\"$@\" 2>&1 | (trap '' TERM INT HUP; "
            + "cat -n | exec rotatelogs -c -L \"$log\" -n \"$parts\" \"$log.$run.part\" \"$size\")";

    private static final int LOG_PARTS = 4;
    private static final String LOG_PART_SIZE = "8M";

    /** What was written before the last starts stays until it was surely brought to the store. */
    private static final int LOG_RUNS = 3;

    private static final Pattern NUMBER = Pattern.compile("(?m)^ *\\d+\t");

    private static final Duration STOPPING = Duration.ofSeconds(40);

    private final Path record;
    private final Path log;

    Daemon(Home home, String name) {
        this.record = home.openDirectory("run").resolve(name);
        this.log = home.privateDirectory(ServiceUser.caller(), "logs").resolve(name + ".log");
    }

    /** Of its record, its log and, where it has one, its directory. */
    String name() {
        return record.getFileName().toString();
    }

    Path log() {
        return log;
    }

    /** Starts the command as this user; its output goes to the log. Settings that are secret belong in files, not here. */
    void start(ServiceUser user, List<String> command, Map<String, String> environment) {
        List<String> bounded = new ArrayList<>(List.of("setsid", "/bin/sh", "-c", LOGGED, "sh"));
        bounded.addAll(List.of(log.toString(), keepLast(), Integer.toString(LOG_PARTS), LOG_PART_SIZE));
        bounded.addAll(user.command(List.of("/bin/sh", "-c", BOUNDED, "sh")));
        bounded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(bounded)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                        "LANG", "C.UTF-8",
                        "JAVA_HOME", System.getProperty("java.home")));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            long started = ProcStat.of(process.pid()).map(ProcStat::started).orElse(0L);
            Files.writeString(record, "%d %d".formatted(process.pid(), started));
            // until setsid has run, the process is still in our own session
            Waiting.until(this::alive, process::isAlive, STOPPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return !processes().isEmpty();
    }

    /** The process that does the work: of a launching script and its child, the child. */
    Optional<Long> pid() {
        return processes().stream()
                .max(Comparator.comparingLong(ProcStat::residentPages))
                .map(ProcStat::pid);
    }

    /** Memory of all the server's processes in MiB, shared pages divided among those who share them. */
    long rssMiB() {
        long kib = processes().stream()
                .flatMap(each -> ProcessHandle.of(each.pid()).stream())
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .mapToLong(ProcStat::proportionalKib)
                .sum();
        return kib / 1024;
    }

    /** Asks the server to end and waits; kills it when it does not. */
    void stop() {
        signal(ProcessHandle::destroy);
        if (!Waiting.until(() -> !alive(), () -> true, STOPPING)) {
            kill();
        }
    }

    /** What the server has written since its last start, without numbers: all of it while that is little, then the newest part. */
    String output() {
        try {
            return Files.exists(log)
                    ? NUMBER.matcher(new String(Files.readAllBytes(log), StandardCharsets.UTF_8))
                            .replaceAll("")
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server without giving it a chance, as a fault would. */
    void kill() {
        signal(ProcessHandle::destroyForcibly);
        Waiting.until(() -> !alive(), () -> true, STOPPING);
    }

    private void signal(Consumer<ProcessHandle> how) {
        processes().forEach(each -> ProcessHandle.of(each.pid()).ifPresent(how));
    }

    private List<ProcStat> processes() {
        return ProcStat.ofSession(record);
    }

    /** Each start has a ring of its own, and a number; the rings of the last ones stay. @return what tells this run from all others */
    private String keepLast() {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            }
            String[] last = lastRun();
            long number = Long.parseLong(last[1]) + 1;
            Files.writeString(runs(), last[0] + "-" + number);
            try (Stream<Path> files = Files.list(log.getParent())) {
                files.filter(file -> isOlder(file, last[0], number - LOG_RUNS)).forEach(Daemon::delete);
            }
            return last[0] + "-" + number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path runs() {
        return record.resolveSibling(record.getFileName() + ".runs");
    }

    /** The series, which is new where nothing is known of one before, and its newest run. */
    private String[] lastRun() throws IOException {
        return Files.exists(runs())
                ? Files.readString(runs()).strip().split("-")
                : new String[] {Long.toString(Instant.now().getEpochSecond()), "0"};
    }

    private boolean isOlder(Path file, String series, long oldest) {
        Matcher part = Pattern.compile(Pattern.quote(log.getFileName().toString()) + "\\.(\\d+)-(\\d+)\\.part.*")
                .matcher(file.getFileName().toString());
        return part.matches() && (!part.group(1).equals(series) || Long.parseLong(part.group(2)) <= oldest);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
