package dsg.agent.patch;

import dsg.agent.Duty;
import dsg.agent.Shown;
import dsg.agent.platform.Platform;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Restarts a machine on which something that was installed asks for it, as the distribution marks it; people are warned before. */
public final class RestartDuty implements Duty {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Platform platform;
    private final Path mark;
    private final BooleanSupplier busy;
    private final Clock clock;
    private volatile Optional<RestartWatch> watch = Optional.empty();
    private JsonObject part = JsonObject.EMPTY_JSON_OBJECT;
    private Window window = new Window(0, 0);

    /**
     * A duty without a policy.
     *
     * @param root of the file system that is patched
     * @param busy whether something runs that must not be cut off, or the terminal is held
     */
    public RestartDuty(Platform platform, Path root, BooleanSupplier busy, Clock clock) {
        this.platform = platform;
        this.mark = root.resolve("run/reboot-required");
        this.busy = busy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "restart";
    }

    /** The same policy once more does not give back what was put off. */
    @Override
    public void apply(JsonObject told) {
        if (told.equals(part)) {
            return;
        }
        part = told;
        window = Window.of(told);
        watch = told.isEmpty()
                ? Optional.empty()
                : Optional.of(new RestartWatch(
                        nanos(told.getInt("warn")), nanos(told.getInt("putOff")), told.getInt("times")));
    }

    private static long nanos(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    @Override
    public void withhold() {
        // what was installed wants it without a policy as well
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run() {
        boolean due = watch.isPresent()
                && watch.get()
                        .look(
                                System.nanoTime(),
                                Files.exists(mark) && window.isOpen(clock.instant()),
                                busy.getAsBoolean());
        if (due) {
            try {
                platform.restart();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** People at the terminal put it off; false where they may not, or not any more. */
    public boolean putOff() {
        return watch.isPresent() && watch.get().putOff(System.nanoTime());
    }

    /** Whether the status window offers to put it off. */
    public boolean mayPutOff() {
        return watch.filter(each -> each.left(System.nanoTime()) >= 0 && each.timesLeft() > 0)
                .isPresent();
    }

    @Override
    public List<Shown> shown() {
        return watch
                .filter(each -> each.left(System.nanoTime()) >= 0)
                .map(each -> Shown.urgent(
                        "更新のため、あと"
                                + Duration.ofNanos(each.left(System.nanoTime())).toSeconds() + "秒で再起動します。",
                        "作業中のファイルを保存してください。延期できる回数は、あと" + each.timesLeft() + "回です。"))
                .stream()
                .toList();
    }
}
