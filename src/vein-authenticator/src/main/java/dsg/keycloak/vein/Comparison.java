package dsg.keycloak.vein;

import dsg.protocol.VeinAnswer;
import dsg.protocol.VeinAnswer.Template;
import dsg.protocol.capture.Capture;
import dsg.vein.VeinReader;
import dsg.vein.VeinReader.Acquired;
import dsg.vein.Verification;
import dsg.vein.Verification.Shown;
import dsg.vein.attack.PlainChecks;
import dsg.vein.attack.ReplayMemory;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.image.UnreadableImage;
import dsg.vein.matching.Decision;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.util.Arrays;
import java.util.Base64;

/** Whether one of a capture's frames shows the finger that is enrolled. */
final class Comparison {

    /** As many frames as are compared in some hours; one that comes again is refused. */
    private static final int REMEMBERED = 20_000;

    private final VeinReader reader;

    Comparison() {
        this(new VeinReader(CaptureProfile.TRANSMISSION_4_3, new PlainChecks(new ReplayMemory(REMEMBERED))));
    }

    Comparison(VeinReader reader) {
        this.reader = reader;
    }

    /** What came of it. */
    enum Result {
        ACCEPTED,
        /** Another finger, or a bad picture of the right one. */
        REFUSED,
        /** No frame can be compared: nothing was tried. */
        UNUSABLE,
        /** A frame that was seen before, or that no sensor takes. */
        SUSPECTED,
        /** What is enrolled was not made with the person's key, or was changed. */
        BROKEN
    }

    /** The capture is wiped in the end. */
    Result of(Capture capture, VeinAnswer enrolled) {
        byte[] secret = Base64.getDecoder().decode(enrolled.key());
        TemplateKey key = TemplateKey.derive(secret, enrolled.person(), enrolled.version());
        try {
            ProtectedTemplate template = template(enrolled, capture.request().finger());
            Result result = Result.UNUSABLE;
            for (byte[] frame : capture.frames()) {
                Result each = one(frame, template, key);
                if (each == Result.ACCEPTED || each == Result.SUSPECTED) {
                    return each;
                }
                result = each == Result.REFUSED ? each : result;
            }
            return result;
        } catch (BrokenTemplate | IllegalArgumentException broken) {
            return Result.BROKEN;
        } finally {
            key.wipe();
            Arrays.fill(secret, (byte) 0);
            capture.wipe();
        }
    }

    private Result one(byte[] frame, ProtectedTemplate template, TemplateKey key) throws BrokenTemplate {
        try {
            return switch (reader.read(frame)) {
                case Acquired acquired -> compared(acquired, template, key);
                case VeinReader.Refused refused -> Result.UNUSABLE;
                case VeinReader.Suspected suspected -> Result.SUSPECTED;
            };
        } catch (UnreadableImage unreadable) {
            return Result.SUSPECTED;
        }
    }

    private static Result compared(Acquired probe, ProtectedTemplate template, TemplateKey key) throws BrokenTemplate {
        try {
            Decision decision = Verification.oneFinger(new Shown(probe, template), key);
            return decision == Decision.ACCEPTED ? Result.ACCEPTED : Result.REFUSED;
        } finally {
            probe.wipe();
        }
    }

    private static ProtectedTemplate template(VeinAnswer enrolled, int finger) throws BrokenTemplate {
        for (Template each : enrolled.templates()) {
            if (each.finger() == finger) {
                ProtectedTemplate template =
                        ProtectedTemplate.decode(Base64.getDecoder().decode(each.template()));
                if (template.finger() == finger) {
                    return template;
                }
            }
        }
        throw new IllegalArgumentException("finger " + finger + " is not enrolled");
    }
}
