package dsg.agent.erasure;

import dsg.agent.Duty;
import dsg.agent.Shown;
import dsg.agent.platform.Platform;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Shuts a machine down that nobody touches for as long as the policy says. */
public final class IdleDuty implements Duty {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Platform platform;
    private final BooleanSupplier busy;
    private Optional<IdleWatch> watch = Optional.empty();
    private volatile long leftNanos = -1;

    /** @param busy whether something runs that must not be cut off, or the terminal is held */
    public IdleDuty(Platform platform, BooleanSupplier busy) {
        this.platform = platform;
        this.busy = busy;
    }

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public void apply(JsonObject part) {
        watch = part.containsKey("seconds")
                ? Optional.of(new IdleWatch(nanos(part.getInt("seconds")), nanos(part.getInt("warn"))))
                : Optional.empty();
    }

    private static long nanos(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    @Override
    public void withhold() {
        // an idle machine shuts down without a policy as well
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    /** Until the machine shuts down; empty where it is not counting. */
    public Optional<Duration> left() {
        return leftNanos < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(leftNanos));
    }

    @Override
    public List<Shown> shown() {
        return left()
                .map(time -> Shown.urgent("あと" + time.toSeconds() + "秒で電源を切ります。", "続けるには、キーかマウスを動かしてください。"))
                .stream()
                .toList();
    }

    @Override
    public void run() {
        Optional<Duration> idle = platform.idle();
        if (watch.isEmpty() || idle.isEmpty()) {
            leftNanos = -1;
            return;
        }
        long now = System.nanoTime();
        IdleWatch.Step step = watch.get().look(now, idle.get().toNanos(), busy.getAsBoolean());
        leftNanos = watch.get().left(now);
        if (step == IdleWatch.Step.SHUT_DOWN) {
            try {
                platform.shutDown();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
