package dsg.noc.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks by ICMP echo (RFC 792), by the system's own program, which may open the socket that this server may not. A few addresses each
 * time, those first that were asked longest ago; what is known of the others is remembered.
 */
@ApplicationScoped
class Echo {

    private static final int AT_ONCE = 16;
    private static final int MOST_KNOWN = 10_000;
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration TRUE_FOR = Duration.ofMinutes(3);

    /** As ping of iputils, busybox and the BSDs print it. */
    private static final Pattern TIME = Pattern.compile("time[=<]([0-9]{1,6}(?:\\.[0-9]{1,6})?)");

    private final Map<String, Answer> known = new ConcurrentHashMap<>();

    /** The program; empty: nothing is asked. */
    @Inject
    @ConfigProperty(name = "dsg.noc.ping", defaultValue = "ping")
    Optional<String> program;

    @Inject
    Clock clock;

    /** What is known of these IPv4 addresses; without those that nobody could ask lately. */
    Map<String, Answer> of(Collection<String> addresses) {
        Instant now = clock.instant();
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        program.filter(each -> !each.isBlank()).ifPresent(command -> ask(command, next(addresses)));
        Map<String, Answer> answers = new LinkedHashMap<>();
        addresses.forEach(address -> Optional.ofNullable(known.get(address))
                .filter(each -> each.at().isAfter(now.minus(TRUE_FOR)))
                .ifPresent(each -> answers.put(address, each)));
        return answers;
    }

    private List<String> next(Collection<String> addresses) {
        return addresses.stream()
                .distinct()
                .sorted(Comparator.comparing(address ->
                        Optional.ofNullable(known.get(address)).map(Answer::at).orElse(Instant.EPOCH)))
                .limit(AT_ONCE)
                .toList();
    }

    private void ask(String command, List<String> addresses) {
        Map<String, Process> running = new LinkedHashMap<>();
        try {
            for (String address : addresses) {
                running.put(
                        address,
                        new ProcessBuilder(command, "-n", "-c", "1", "-W", "1", address)
                                .redirectErrorStream(true)
                                .start());
            }
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (Map.Entry<String, Process> each : running.entrySet()) {
                answer(each.getValue(), end).ifPresent(found -> known.put(each.getKey(), found));
            }
        } catch (IOException noProgram) {
            // nobody can tell: what is not asked is neither well nor down
            known.keySet().removeAll(addresses);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            new ArrayList<>(running.values()).forEach(Process::destroyForcibly);
        }
    }

    /** 0: it answered; 1: it did not; anything else: the program could not ask. */
    private Optional<Answer> answer(Process process, long end) throws IOException, InterruptedException {
        if (!process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
            return Optional.of(new Answer(clock.instant(), false, ""));
        }
        String told = new String(process.getInputStream().readNBytes(4_096), StandardCharsets.UTF_8);
        return switch (process.exitValue()) {
            case 0 -> Optional.of(new Answer(clock.instant(), true, time(told)));
            case 1 -> Optional.of(new Answer(clock.instant(), false, ""));
            default -> Optional.empty();
        };
    }

    static String time(String told) {
        Matcher matcher = TIME.matcher(told);
        return matcher.find() ? matcher.group(1) + " ms" : "";
    }

    /**
     * What an address was like when it was asked.
     *
     * @param time how long the answer took; empty where none came or the program does not say
     */
    record Answer(Instant at, boolean reached, String time) {

        /** For the reader of the figures. */
        String detail() {
            return "ICMP " + (reached ? time : "×");
        }
    }
}
