package dsg.agent.trail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The kernel's audit, through the distribution's auditd as a child of the agent: a machine has one listener, and this is it (the
 * package of the agent puts the distribution's own service out of use). Nothing is written to disk here; what follows decides.
 */
public final class AuditTrail implements Trail, AutoCloseable {

    private static final Logger LOG = System.getLogger(AuditTrail.class.getName());
    private static final long SECONDS = 10;
    private static final Duration LAST_LINES = Duration.ofSeconds(5);
    private static final Pattern FACT = Pattern.compile("(?m)^(pid|lost) (\\d{1,18})$");

    private final List<Consumer<Operation>> followers = new CopyOnWriteArrayList<>();
    private final Gathering gathering = new Gathering();
    private final Process daemon;
    private final Thread reader;

    /**
     * Begins to listen.
     *
     * @param state a directory of its own, for the settings
     * @param own the program whose operations, and those of whose children, are not told
     * @param places where files that come and go are told
     * @param secrets files and directories with credentials, whose reading is told
     * @throws UncheckedIOException where there is no audit to be had
     */
    public AuditTrail(Path state, long own, List<Path> places, List<Path> secrets) {
        try {
            Path plugins = Files.createDirectories(
                    state.resolve("plugins.d"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path settings = Files.writeString(state.resolve("auditd.conf"), settings(plugins));
            Path rules = Files.writeString(state.resolve("audit.rules"), AuditRules.text(own, places, secrets));
            for (Path each : List.of(settings, rules)) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rw-------"));
            }
            endFormer(state);
            daemon = new ProcessBuilder("/sbin/auditd", "-f", "-c", state.toString())
                    .redirectErrorStream(true)
                    .start();
            reader = new Thread(this::read, "audit-trail");
            reader.setDaemon(true);
            reader.start();
            control("-R", rules.toString());
            control("-e", "1");
        } catch (IOException e) {
            throw new UncheckedIOException("The audit of the system cannot be listened to", e);
        }
    }

    private static String settings(Path plugins) {
        return """
            local_events = yes
            write_logs = no
            log_format = RAW
            flush = NONE
            name_format = NONE
            plugin_dir = %s
            space_left = 75
            space_left_action = IGNORE
            admin_space_left = 50
            admin_space_left_action = IGNORE
            disk_full_action = IGNORE
            disk_error_action = IGNORE
            q_depth = 10000
            """.formatted(plugins);
    }

    /** One that an agent has left behind which was ended at once. */
    private static void endFormer(Path state) throws IOException {
        long former = fact("pid");
        ProcessHandle.of(former)
                .filter(each -> former > 0
                        && each.info()
                                .arguments()
                                .map(List::of)
                                .orElse(List.of())
                                .contains(state.toString()))
                .ifPresent(each -> {
                    each.destroy();
                    each.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
                });
    }

    @Override
    public void follow(Consumer<Operation> follower) {
        followers.add(follower);
    }

    @Override
    public boolean isAlive() {
        return daemon.isAlive();
    }

    @Override
    public long lost() {
        try {
            return fact("lost");
        } catch (IOException unknown) {
            return 0;
        }
    }

    private void read() {
        try (BufferedReader lines = daemon.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                gather(line);
            }
        } catch (IOException ended) {
            LOG.log(Level.DEBUG, "The audit has ended", ended);
        }
    }

    /** Whatever somebody can bring a record to say, the next one is read. */
    private void gather(String line) {
        try {
            AuditLine.of(line).flatMap(gathering::add).ifPresent(this::tell);
        } catch (RuntimeException damaged) {
            LOG.log(Level.ERROR, "A record of the audit could not be read", damaged);
        }
    }

    /** One follower's failure is no other's. */
    private void tell(Operation operation) {
        for (Consumer<Operation> each : followers) {
            try {
                each.accept(operation);
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "An operation could not be looked at", failed);
            }
        }
    }

    private static long fact(String name) throws IOException {
        Matcher facts = FACT.matcher(control("-s"));
        while (facts.find()) {
            if (facts.group(1).equals(name)) {
                return Long.parseLong(facts.group(2));
            }
        }
        throw new IOException("The audit does not tell its " + name);
    }

    private static String control(String... arguments) throws IOException {
        Process control = new ProcessBuilder("/sbin/auditctl")
                .command(Stream.concat(Stream.of("/sbin/auditctl"), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8))) {
            String told = String.join("\n", lines.lines().toList());
            if (!control.waitFor(SECONDS, TimeUnit.SECONDS) || control.exitValue() != 0) {
                control.destroyForcibly();
                throw new IOException("auditctl " + String.join(" ", arguments) + ": " + told);
            }
            return told;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IOException(end);
        }
    }

    /** The kernel is asked for nothing any more; nothing is told when it returns. */
    @Override
    public void close() {
        daemon.destroy();
        try {
            if (!daemon.waitFor(SECONDS, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
            reader.join(LAST_LINES);
            control("-D");
            control("-e", "0");
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "The audit's rules stay in the kernel", stays);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
