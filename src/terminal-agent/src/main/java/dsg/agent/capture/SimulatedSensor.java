package dsg.agent.capture;

import dsg.protocol.capture.CaptureRequest;
import dsg.vein.image.GrayImage;
import dsg.vein.synthetic.SyntheticFinger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A sensor that is none: it holds a synthetic finger of whomever one chooses. For demonstrations and tests; whatever a login by it
 * proves, it proves nothing of a human being.
 */
public final class SimulatedSensor implements SensorDriver {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_FINGERS = 64;

    private final Supplier<Map<String, String>> people;
    private final Map<String, SyntheticFinger> grown = new ConcurrentHashMap<>();
    private volatile Held held = new RightFinger();

    /**
     * Holding, at first, the finger that is asked for.
     *
     * @param people account in small letters → person, as far as the simulation knows who logs in by which account
     */
    public SimulatedSensor(Supplier<Map<String, String>> people) {
        this.people = people;
    }

    /** What lies on it. */
    public sealed interface Held {}

    /** The finger that is asked for, of whoever logs in. */
    public record RightFinger() implements Held {}

    /** Another finger of whoever logs in. */
    public record WrongFinger() implements Held {}

    /** The finger that is asked for, of this person, whoever logs in. */
    public record FingerOf(String person) implements Held {}

    /** No finger at all. */
    public record Nothing() implements Held {}

    /** There is no sensor. */
    public record Unplugged() implements Held {}

    public Held held() {
        return held;
    }

    /** Lays something else on it. */
    public void hold(Held what) {
        held = what;
    }

    /** Everybody that it knows, by account. */
    Map<String, String> people() {
        return people.get();
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public boolean isReady(CaptureRequest request) {
        return !(held instanceof Unplugged);
    }

    @Override
    public GrayImage frame(CaptureRequest request) {
        return switch (held) {
            case RightFinger right -> picture(personOf(request), request.finger());
            case WrongFinger wrong -> picture(personOf(request), (request.finger() + 2) % 10);
            case FingerOf other -> picture(other.person(), request.finger());
            case Nothing nothing -> empty();
            case Unplugged unplugged -> empty();
        };
    }

    private String personOf(CaptureRequest request) {
        String account = request.account().toLowerCase(Locale.ROOT);
        return Objects.requireNonNullElse(people().get(account), account);
    }

    private GrayImage picture(String person, int finger) {
        if (grown.size() > MOST_FINGERS) {
            grown.clear();
        }
        return grown.computeIfAbsent(person + "/" + finger, name -> SyntheticFinger.of(person, finger))
                .image(RANDOM.nextLong());
    }

    private static GrayImage empty() {
        byte[] pixels = new byte[SyntheticFinger.WIDTH * SyntheticFinger.HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (8 + RANDOM.nextInt(5));
        }
        return new GrayImage(SyntheticFinger.WIDTH, SyntheticFinger.HEIGHT, pixels);
    }
}
