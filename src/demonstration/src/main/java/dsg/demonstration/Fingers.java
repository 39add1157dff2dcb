package dsg.demonstration;

import dsg.account.Account;
import dsg.enrolment.Enrolee;
import dsg.enrolment.Enrolments;
import dsg.enrolment.FirstEnrolments;
import dsg.platform.access.RuleBroken;
import dsg.vein.VeinReader;
import dsg.vein.VeinReader.Acquired;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.synthetic.SyntheticFinger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Enrols synthetic fingers of the demonstration's people: those that the simulated sensor of a terminal holds when they log in. */
@ApplicationScoped
class Fingers {

    private static final List<Integer> ENROLLED = List.of(1, 6);
    private static final int SAMPLES = 3;

    /** Where three samples do not show one finger, the next three are taken. */
    private static final int MOST_TRIES = 5;

    private final VeinReader reader = new VeinReader(CaptureProfile.TRANSMISSION_4_3, image -> Optional.empty());

    @Inject
    Enrolments enrolments;

    @Inject
    FirstEnrolments first;

    @Inject
    Actors actors;

    /** Unless the person is enrolled already, by whichever account. */
    void enrol(Cast.Part part, Account account) throws Exception {
        Enrolee enrolee = office(() -> enrolments.find(account.username()));
        if (enrolee.isEnrolled() || part.name().equals(Cast.UNENROLLED)) {
            return;
        }
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Map<Integer, List<Acquired>> fingers = new LinkedHashMap<>();
            for (int finger : ENROLLED) {
                fingers.put(finger, samples(part.name(), finger, attempt));
            }
            try {
                enrol(part, account, enrolee, fingers);
                return;
            } catch (RuleBroken differ) {
                if (!differ.code().equals("enrolment.samples.differ") || attempt == MOST_TRIES - 1) {
                    throw differ;
                }
            }
        }
    }

    private void enrol(Cast.Part part, Account account, Enrolee enrolee, Map<Integer, List<Acquired>> fingers)
            throws Exception {
        if (part.equals(Cast.REGISTRAR) || part.equals(Cast.APPROVER)) {
            first.enrol(account.username(), fingers);
            return;
        }
        office(() -> {
            enrolments.consent(account.username(), true, true);
            enrolments.keep(account.username(), fingers);
            return fingers.size();
        });
    }

    /** The realm's administrator is the person who registers. */
    void administer(Account registrar) {
        first.holds("administrator", registrar.username());
    }

    private List<Acquired> samples(String person, int finger, int attempt) {
        SyntheticFinger grown = SyntheticFinger.of(person, finger);
        List<Acquired> samples = new ArrayList<>();
        for (long number = 1000L * attempt; samples.size() < SAMPLES; number++) {
            if (reader.read(grown.image(number)) instanceof Acquired acquired) {
                samples.add(acquired);
            }
        }
        return samples;
    }

    private <T> T office(Callable<T> work) throws Exception {
        return actors.as(Cast.APPROVER, work);
    }
}
