package dsg.enrolment;

import dsg.platform.access.RuleBroken;
import dsg.server.Acting;
import dsg.server.Shared;
import dsg.vein.VeinReader;
import dsg.vein.VeinReader.Acquired;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.synthetic.SyntheticFinger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Synthetic fingers of people whom a test has registered: those that a simulated sensor holds when their account logs in. */
@ApplicationScoped
@Shared
public class GrownFingers {

    public static final String OFFICE = "架空 管太";

    private static final int SAMPLES = 3;
    private static final int MOST_TRIES = 5;

    private final VeinReader reader = new VeinReader(CaptureProfile.TRANSMISSION_4_3, image -> Optional.empty());

    @Inject
    Enrolments enrolments;

    @Inject
    Acting acting;

    /** Enrols them, with consent, as the office does. */
    public void enrol(String account) throws Exception {
        acting.as(OFFICE, () -> {
            enrolments.consent(account, true, true);
            keep(account);
            return account;
        });
    }

    /** Enrols this account's person with the fingers of another's, as who comes a second time under another name. */
    void enrolWith(String hands, String account) throws Exception {
        acting.as(OFFICE, () -> {
            enrolments.consent(account, true, true);
            keep(account, hands, MOST_TRIES + 1);
            return account;
        });
    }

    /** Hands over samples of two fingers; where three do not show one finger, the next three. */
    void keep(String account) {
        keep(account, account, 0);
    }

    private void keep(String account, String hands, int first) {
        for (int attempt = first; ; attempt++) {
            try {
                enrolments.keep(account, of(hands.toLowerCase(Locale.ROOT), attempt));
                return;
            } catch (RuleBroken broken) {
                if (!broken.code().equals("enrolment.samples.differ") || attempt == first + MOST_TRIES) {
                    throw broken;
                }
            }
        }
    }

    private Map<Integer, List<Acquired>> of(String person, int attempt) {
        Map<Integer, List<Acquired>> fingers = new LinkedHashMap<>();
        for (int finger : List.of(1, 6)) {
            SyntheticFinger grown = SyntheticFinger.of(person, finger);
            List<Acquired> samples = new ArrayList<>();
            for (long number = 1000L * attempt; samples.size() < SAMPLES; number++) {
                if (reader.read(grown.image(number)) instanceof Acquired acquired) {
                    samples.add(acquired);
                }
            }
            fingers.put(finger, samples);
        }
        return fingers;
    }
}
