package dsg.agent.channel;

import dsg.agent.Duty;
import dsg.agent.Reports;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Calls all duties, by one thread: with each policy, at their times, and when the policy is over. */
final class Duties implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Duties.class.getName());
    private static final Duration LOOK_AT_EXPIRY = Duration.ofSeconds(1);

    private final List<Duty> duties;
    private final PolicyKeeper keeper;
    private final Reports reports;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("duties").daemon().unstarted(task));
    private boolean withheld;
    private volatile Applied applied = Applied.NOTHING;

    /**
     * What the duties have taken.
     *
     * @param version 0 where they withhold, or have not been called yet
     * @param failed how many of them could not take it
     */
    record Applied(long version, int failed) {
        static final Applied NOTHING = new Applied(0, 0);
    }

    Duties(List<Duty> duties, PolicyKeeper keeper, Reports reports) {
        this.duties = List.copyOf(duties);
        this.keeper = keeper;
        this.reports = reports;
    }

    /** With what was kept from before, or with nothing. */
    void start() {
        thread.execute(() -> keeper.inForce().ifPresentOrElse(this::apply, this::withhold));
        duties.forEach(duty -> duty.every().ifPresent(every -> again(duty, every)));
        long millis = LOOK_AT_EXPIRY.toMillis();
        // called() lets nothing out that would end a repetition
        var unused = thread.scheduleWithFixedDelay(this::lookAtExpiry, millis, millis, TimeUnit.MILLISECONDS);
    }

    void taken(Policy policy) {
        thread.execute(() -> apply(policy));
    }

    private void again(Duty duty, Duration every) {
        var unused = thread.scheduleWithFixedDelay(
                () -> called(duty.name(), duty::run), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookAtExpiry() {
        if (!withheld && keeper.inForce().isEmpty()) {
            withhold();
        }
    }

    private void apply(Policy policy) {
        withheld = false;
        List<String> failed = new ArrayList<>();
        for (Duty duty : duties) {
            JsonObject part = Optional.ofNullable(policy.parts().getJsonObject(duty.name()))
                    .orElse(JsonValue.EMPTY_JSON_OBJECT);
            if (!called(duty.name(), () -> duty.apply(part))) {
                failed.add(duty.name());
            }
        }
        // whoever sees it in force sees the report of that among those that wait
        reports.add(
                "policy",
                Json.createObjectBuilder()
                        .add("version", policy.version())
                        .add("failed", Json.createArrayBuilder(failed))
                        .build());
        applied = new Applied(policy.version(), failed.size());
    }

    Applied applied() {
        return applied;
    }

    private void withhold() {
        withheld = true;
        applied = Applied.NOTHING;
        duties.forEach(duty -> called(duty.name(), duty::withhold));
    }

    private static boolean called(String name, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "The duty " + name + " has failed", failure);
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
