package dsg.enrolment;

import dsg.platform.access.PersonId;
import dsg.protocol.capture.CaptureRequest;
import dsg.vein.Enrolment;
import dsg.vein.VeinReader.Acquired;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An enrolment that is being made: in memory alone until it is whole, so that nothing is ever half enrolled. */
final class Draft {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 32;

    private final PersonId person;
    private final String account;
    private final String session;
    private final String terminal;
    private final Instant begun;
    private final Map<Integer, List<Acquired>> samples = new LinkedHashMap<>();
    private @Nullable CaptureRequest pending;

    /**
     * Begins one.
     *
     * @param session who attends it, in a word of its own
     * @param terminal the fingerprint of the certificate of the terminal that it is made on
     */
    Draft(PersonId person, String account, String session, String terminal, List<Integer> fingers, Instant begun) {
        this.person = person;
        this.account = account;
        this.session = session;
        this.terminal = terminal;
        this.begun = begun;
        fingers.forEach(finger -> samples.put(finger, new ArrayList<>()));
    }

    PersonId person() {
        return person;
    }

    String account() {
        return account;
    }

    String terminal() {
        return terminal;
    }

    Instant begun() {
        return begun;
    }

    Map<Integer, List<Acquired>> samples() {
        return samples;
    }

    boolean isWhole() {
        return next().isEmpty();
    }

    /** The finger that comes next, with how many samples there are of it. */
    Optional<Integer> next() {
        return samples.entrySet().stream()
                .filter(each -> each.getValue().size() < Enrolment.SAMPLES)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    int taken() {
        return samples.values().stream().mapToInt(List::size).sum();
    }

    /** Asks for the next sample; what was asked for before counts no more. */
    Optional<CaptureRequest> ask() {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        pending = next().map(finger -> new CaptureRequest(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(nonce),
                        account,
                        session,
                        terminal,
                        finger))
                .orElse(null);
        return Optional.ofNullable(pending);
    }

    /** What was asked for, once. */
    Optional<CaptureRequest> take() {
        Optional<CaptureRequest> asked = Optional.ofNullable(pending);
        pending = null;
        return asked;
    }

    void add(int finger, Acquired sample) {
        samples.computeIfAbsent(finger, none -> new ArrayList<>()).add(sample);
    }

    /** Has the fingers laid on anew. */
    void begin() {
        wipe();
        samples.values().forEach(List::clear);
    }

    void wipe() {
        samples.values().forEach(each -> each.forEach(Acquired::wipe));
    }
}
