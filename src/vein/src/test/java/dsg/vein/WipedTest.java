package dsg.vein;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.vein.features.Expectation;
import dsg.vein.features.FeatureSteps;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.finger.FingerSteps;
import dsg.vein.finger.UnrolledFinger;
import dsg.vein.image.Filters;
import dsg.vein.image.GrayImage;
import dsg.vein.image.PortableGraymap;
import dsg.vein.matching.PreparedNumbers;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for what must be forgotten in the dump of a whole heap, garbage included. */
class WipedTest {

    private static final GrayImage FINGER = Fingers.image(1, 1);

    /** So many numbers in a row are in a heap by no chance. */
    private static final int LIVELY = 16;

    @TempDir
    Path folder;

    private Path image;
    private Path master;

    @BeforeEach
    void files() throws IOException {
        image = Files.write(folder.resolve("finger.pgm"), PortableGraymap.write(FINGER));
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (201 - 7 * i);
        }
        master = Files.write(folder.resolve("master"), secret);
    }

    @Test
    @DisplayName("after a login nothing of image, skin, features and keys is left in the heap")
    void nothingIsLeft() throws Exception {
        assertThat(found(LoginInABox.FORGET)).isEmpty();
    }

    @Test
    @DisplayName("they would be found if they were there")
    void wouldBeFound() throws Exception {
        assertThat(found(LoginInABox.KEEP)).contains("pixels", "directions", "centre lines", "master key");
    }

    private Set<String> found(String what) throws Exception {
        Path dump = folder.resolve(what + ".hprof");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // So much room for new objects that none is moved or thrown away before it is looked at.
        command.addAll(
                List.of("-XX:+UseSerialGC", "-Xmn96m", "-Xmx160m", "-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(LoginInABox.class.getName(), what, image.toString(), master.toString(), dump.toString()));
        Process login = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(what + ".log").toFile())
                .start();
        assertThat(login.waitFor())
                .as(Files.readString(folder.resolve(what + ".log")))
                .isZero();
        byte[] heap = Files.readAllBytes(dump);
        Set<String> found = new TreeSet<>();
        needles().forEach((name, needle) -> {
            if (holds(heap, needle)) {
                found.add(name);
            }
        });
        return found;
    }

    /** A few numbers in a row of each: arrays stand in a dump with the greater byte first. */
    private Map<String, byte[]> needles() throws IOException {
        UnrolledFinger finger = UnrolledFinger.of(FINGER, CaptureProfile.TRANSMISSION_4_3);
        Expectation expectation = Expectation.of(CaptureProfile.TRANSMISSION_4_3);
        VeinFeatures features = VeinFeatures.of(finger, expectation);
        VeinFeatures raw = VeinFeatures.of(finger, Expectation.none());
        Map<String, byte[]> needles = new LinkedHashMap<>();
        needles.put("pixels", Arrays.copyOfRange(FINGER.pixels(), 120 * 320 + 100, 120 * 320 + 132));
        needles.put("skin", bytes(finger.skin().values(), 40 * 160 + 60));
        float[] gauss = Filters.gauss(1.8);
        needles.put(
                "skin, smoothed one way",
                bytes(Filters.separable(finger.skin(), gauss, new float[] {1}).values(), 40 * 160 + 60));
        needles.put(
                "skin, bent",
                bytes(Filters.separable(finger.skin(), gauss, Filters.bend(1.8)).values(), 40 * 160 + 60));
        needles.put("directions", bytes(features.directions().parts()[0], 20 * 80 + 30));
        needles.put("centre lines", bytes(features.centreLines().parts()[0], 20 * 80 + 30));
        needles.put("centre lines of any finger", bytes(raw.centreLines().parts()[0], 20 * 80 + 30));
        byte[] secret = Files.readAllBytes(master);
        Map<String, Object> steps = new LinkedHashMap<>(FeatureSteps.of(finger.skin()));
        steps.putAll(FingerSteps.of(FINGER, CaptureProfile.TRANSMISSION_4_3));
        float[] skin = finger.skin().values();
        steps.put("skin, last row", Arrays.copyOfRange(skin, skin.length - UnrolledFinger.WIDTH, skin.length));
        steps.putAll(PreparedNumbers.of("probe", features));
        VeinFeatures opened = LoginInABox.opened(features, secret);
        steps.put("template opened, directions", opened.directions().parts()[0]);
        steps.putAll(PreparedNumbers.of("template opened", opened));
        steps.forEach((name, numbers) -> needles.put(name, liveliest(numbers)));
        needles.put("master key", secret);
        needles.putAll(LoginInABox.keys(secret));
        return needles;
    }

    private static byte[] bytes(float[] values, int from) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * Float.BYTES);
        bytes.asFloatBuffer().put(values, from, 8);
        return bytes.array();
    }

    /** Of an array of floats or ints, the numbers in a row that change most often: what hardly changes may be there by chance. */
    private static byte[] liveliest(Object numbers) {
        int best = 0;
        int most = 0;
        for (int start = 0; start + LIVELY <= Array.getLength(numbers); start++) {
            int changes = 0;
            for (int i = start + 1; i < start + LIVELY; i++) {
                changes += Array.get(numbers, i).equals(Array.get(numbers, i - 1)) ? 0 : 1;
            }
            if (changes > most) {
                most = changes;
                best = start;
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(LIVELY * Integer.BYTES);
        for (int i = best; i < best + LIVELY; i++) {
            bytes.putInt(
                    numbers instanceof float[] floats ? Float.floatToRawIntBits(floats[i]) : Array.getInt(numbers, i));
        }
        return bytes.array();
    }

    private static boolean holds(byte[] heap, byte[] needle) {
        for (int i = 0; i + needle.length <= heap.length; i++) {
            if (heap[i] == needle[0] && Arrays.equals(heap, i, i + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }
}
