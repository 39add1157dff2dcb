package dsg.vein;

import com.sun.management.HotSpotDiagnosticMXBean;
import dsg.vein.attack.PlainChecks;
import dsg.vein.attack.ReplayMemory;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.matching.Decision;
import dsg.vein.template.OpenedCodes;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import dsg.vein.template.TemplateKeys;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Enrols and verifies one image in a virtual machine of its own, and leaves a dump of its heap. */
final class LoginInABox {

    static final String FORGET = "forget";
    static final String KEEP = "keep";

    private static final String PERSON = "person";
    private static final long SALT = 1;

    private LoginInABox() {}

    /** What is done, image, master key, where to dump. */
    public static void main(String[] args) throws Exception {
        byte[] file = Files.readAllBytes(Path.of(args[1]));
        byte[] master = Files.readAllBytes(Path.of(args[2]));
        VeinReader reader = new VeinReader(CaptureProfile.TRANSMISSION_4_3, new PlainChecks(new ReplayMemory(1)));
        if (!(reader.read(file) instanceof VeinReader.Acquired acquired)) {
            throw new AssertionError("not acquired");
        }
        TemplateKey key = TemplateKey.derive(master, PERSON, 0);
        ProtectedTemplate template = ProtectedTemplate.enrol(List.of(acquired.features()), 0, key, new Random(SALT));
        Decision decision = Verification.oneFinger(new Verification.Shown(acquired, template), key);
        if (args[0].equals(FORGET)) {
            Arrays.fill(file, (byte) 0);
            Arrays.fill(master, (byte) 0);
            acquired.wipe();
            key.wipe();
        }
        dump(args[3]);
        System.out.println(decision + " " + file.length + " " + master.length);
    }

    /** What the template's code says of the features. */
    static VeinFeatures opened(VeinFeatures features, byte[] master) {
        TemplateKey key = TemplateKey.derive(master, PERSON, 0);
        return OpenedCodes.of(ProtectedTemplate.enrol(List.of(features), 0, key, new Random(SALT)), key);
    }

    /** Those that are made on the way. */
    static Map<String, byte[]> keys(byte[] master) {
        byte[] salt = new byte[16];
        new Random(SALT).nextBytes(salt);
        return TemplateKeys.of(master, PERSON, salt);
    }

    private static void dump(String file) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, false);
    }
}
