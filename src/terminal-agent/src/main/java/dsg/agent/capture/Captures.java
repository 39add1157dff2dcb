package dsg.agent.capture;

import dsg.agent.capture.BestFrames.Good;
import dsg.agent.capture.BestFrames.Poor;
import dsg.protocol.capture.Capture;
import dsg.protocol.capture.CaptureRequest;
import dsg.protocol.capture.SealedCapture;
import dsg.vein.finger.CaptureProfile;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Takes a capture and seals it; also for programs on the terminal that are no page. */
public final class Captures {

    private final SensorDriver sensor;
    private final Function<String, Optional<AgentKey>> keys;
    private final Clock clock;
    private final AtomicInteger asked = new AtomicInteger();
    private final BestFrames best = new BestFrames(CaptureProfile.TRANSMISSION_4_3);

    /**
     * With one sensor.
     *
     * @param keys by the fingerprint of the terminal's certificate: one, where it is a terminal and no demonstration of several
     */
    public Captures(SensorDriver sensor, Function<String, Optional<AgentKey>> keys, Clock clock) {
        this.sensor = sensor;
        this.keys = keys;
        this.clock = clock;
    }

    /** What becomes of a request. */
    public sealed interface Outcome {}

    /** A capture as {@link SealedCapture} opens it. */
    public record Sealed(String capture) implements Outcome {}

    /** Nothing to hand over; the pages have words for the code. */
    public record Failed(String code) implements Outcome {}

    /** Whether somebody is at the sensor, for a login or to be enrolled; who waits for it counts too. */
    public boolean isBusy() {
        return asked.get() > 0;
    }

    /** One at a time: there is one sensor. */
    public Outcome take(CaptureRequest request, ECPublicKey recipient) {
        asked.incrementAndGet();
        try {
            return alone(request, recipient);
        } finally {
            asked.decrementAndGet();
        }
    }

    private synchronized Outcome alone(CaptureRequest request, ECPublicKey recipient) {
        Optional<AgentKey> key = keys.apply(request.terminal());
        if (key.isEmpty()) {
            return new Failed("ANOTHER_TERMINAL");
        }
        if (!sensor.isReady(request)) {
            return new Failed("NO_SENSOR");
        }
        return switch (best.of(sensor, request)) {
            case Poor poor -> new Failed(poor.flaw().name());
            case Good good ->
                sealed(new Capture(request, clock.instant(), sensor.name(), good.frames()), key.get(), recipient);
        };
    }

    private static Outcome sealed(Capture capture, AgentKey key, ECPublicKey recipient) {
        try {
            return new Sealed(SealedCapture.seal(capture, key.key(), key.certificate(), recipient));
        } finally {
            capture.wipe();
        }
    }
}
