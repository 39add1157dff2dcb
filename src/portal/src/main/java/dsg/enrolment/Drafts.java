package dsg.enrolment;

import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.protocol.capture.Capture;
import dsg.protocol.capture.CaptureRefused;
import dsg.protocol.capture.CaptureRequest;
import dsg.protocol.capture.SealedCapture;
import dsg.protocol.capture.SealedCapture.Expected;
import dsg.terminal.TerminalDirectory;
import dsg.vein.VeinReader;
import dsg.vein.VeinReader.Acquired;
import dsg.vein.attack.PlainChecks;
import dsg.vein.attack.ReplayMemory;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.image.UnreadableImage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The enrolments that are being made on this server, by who attends them: one at a time for each. */
@ApplicationScoped
class Drafts {

    private static final Logger LOG = System.getLogger(Drafts.class.getName());
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int MOST = 100;
    private static final int REMEMBERED = 5_000;

    private final Map<String, Draft> open = new HashMap<>();
    private final VeinReader reader =
            new VeinReader(CaptureProfile.TRANSMISSION_4_3, new PlainChecks(new ReplayMemory(REMEMBERED)));

    @Inject
    CaptureKey key;

    @Inject
    TerminalDirectory terminals;

    @Inject
    Clock clock;

    synchronized void begin(String attendant, Draft draft) {
        forgetOld(clock.instant());
        if (open.size() >= MOST && !open.containsKey(attendant)) {
            throw Refused.tooMany("enrolment.many");
        }
        end(attendant);
        open.put(attendant, draft);
    }

    synchronized Optional<Draft> find(String attendant) {
        forgetOld(clock.instant());
        return Optional.ofNullable(open.get(attendant));
    }

    synchronized void end(String attendant) {
        Draft draft = open.remove(attendant);
        if (draft != null) {
            draft.wipe();
        }
    }

    /** Drops whatever is being made for this person, whoever attends. */
    synchronized void endOf(PersonId person) {
        open.values().removeIf(draft -> {
            boolean theirs = draft.person().equals(person);
            if (theirs) {
                draft.wipe();
            }
            return theirs;
        });
    }

    /** Adds what a terminal has sealed, if it is what was asked for and can be compared. */
    synchronized Draft add(String attendant, String sealed) {
        Draft draft = find(attendant).orElseThrow(() -> new RuleBroken("enrolment.over"));
        CaptureRequest asked = draft.take().orElseThrow(() -> new RuleBroken("enrolment.capture.refused"));
        Capture capture = opened(sealed, asked);
        try {
            for (byte[] frame : capture.frames()) {
                if (reader.read(frame) instanceof Acquired sample) {
                    draft.add(asked.finger(), sample);
                    return draft;
                }
            }
        } catch (UnreadableImage unreadable) {
            LOG.log(Level.WARNING, "A frame of a terminal is no image", unreadable);
        } finally {
            capture.wipe();
        }
        throw new RuleBroken("enrolment.capture.poor");
    }

    private Capture opened(String sealed, CaptureRequest asked) {
        String agent = terminals.agentOf(asked.terminal()).orElse("");
        try {
            return SealedCapture.open(sealed, key.key(), new Expected(asked, agent, clock.instant()));
        } catch (CaptureRefused refused) {
            LOG.log(Level.WARNING, "A capture for an enrolment was not looked at: {0}", refused.reason());
            throw new RuleBroken("enrolment.capture.refused");
        }
    }

    private void forgetOld(Instant now) {
        open.values().removeIf(draft -> {
            boolean old = now.isAfter(draft.begun().plus(LIFE));
            if (old) {
                draft.wipe();
            }
            return old;
        });
    }
}
