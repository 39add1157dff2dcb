package dsg.benchmarks.vein;

import dsg.vein.features.VeinFeatures;
import dsg.vein.matching.Decision;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * What protects a template, measured (ISO/IEC 24745): are two templates of a finger linkable, does a code die with its key, and
 * what does a thief of code and key have.
 */
final class Protection {

    /** What stands before the codes, and the seal behind them. */
    private static final int HEAD = 28;

    private static final int SEAL = 32;

    private final List<List<Specimen>> fingers;

    Protection(Map<Integer, List<Specimen>> acquired) {
        fingers =
                acquired.values().stream().filter(samples -> samples.size() > 1).toList();
    }

    List<String> lines() {
        return fingers.size() < 2
                ? List.of()
                : List.of(linkage("two keys", 1), linkage("enrolled twice under one key", 0), renewal(), theft());
    }

    /** How alike two templates are, of one finger and of two; and, for comparison, of two and of two others. */
    private String linkage(String what, int version) {
        List<Double> mated = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        for (int finger = 0; finger < fingers.size(); finger++) {
            byte[] one = codes(finger, 0, 0, finger);
            for (int sample = 1; sample < fingers.get(finger).size(); sample++) {
                int other = (finger + sample) % fingers.size();
                mated.add(alike(one, codes(finger, sample, version, finger)));
                others.add(alike(one, codes(other, 0, version, finger)));
                more.add(alike(one, codes(other, 1, version, finger)));
            }
        }
        return String.format(
                Locale.ROOT,
                "連結不能性 / unlinkability, %s: D_sys %.3f (対照 / control, no mates at all: %.3f), %d pairs",
                what,
                Linkability.of(mated, others),
                Linkability.of(more, others),
                mated.size());
    }

    /** The finger of before, the code of before, the key of now. */
    private String renewal() {
        DoubleStream.Builder scores = DoubleStream.builder();
        for (int finger = 0; finger < fingers.size(); finger++) {
            ProtectedTemplate old = template(finger, 0, 0, finger);
            scores.add(Similarity.PROTECTED.best(old.readUnsealed(key(finger, 1)), probe(finger, 0)));
        }
        double[] all = scores.build().toArray();
        return String.format(
                Locale.ROOT,
                "更新可能性 / renewability: the enrolled image itself against its old code under a new key: mean %.2f, most %.2f",
                DoubleStream.of(all).average().orElse(Double.NaN),
                DoubleStream.of(all).max().orElse(Double.NaN));
    }

    /** What code and key together tell, shown to the template of another image under another key. */
    private String theft() {
        int accepted = 0;
        for (int finger = 0; finger < fingers.size(); finger++) {
            PreparedFeatures stolen =
                    template(finger, 0, 0, finger).readUnsealed(key(finger, 0)).getFirst();
            List<PreparedFeatures> renewed = template(finger, 1, 1, finger).readUnsealed(key(finger, 1));
            accepted += Similarity.PROTECTED.best(renewed, stolen) >= Decision.THRESHOLD ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "符号と鍵の盗難 / code and key stolen, if both could be put in the place of an image: accepted %.1f %%",
                100.0 * accepted / fingers.size());
    }

    private PreparedFeatures probe(int finger, int sample) {
        return new PreparedFeatures(fingers.get(finger).get(sample).features());
    }

    /**
     * @param keyOf whose key it is: another's, to compare two fingers as if they were one's
     */
    private ProtectedTemplate template(int finger, int sample, int version, int keyOf) {
        try {
            List<VeinFeatures> features =
                    List.of(fingers.get(finger).get(sample).features());
            Random salt = new Random(finger * 1000L + sample * 10L + version);
            return ProtectedTemplate.decode(ProtectedTemplate.enrol(features, 0, key(keyOf, version), salt)
                    .encode());
        } catch (BrokenTemplate e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] codes(int finger, int sample, int version, int keyOf) {
        return template(finger, sample, version, keyOf).encode();
    }

    private static TemplateKey key(int finger, int version) {
        return Templates.key(Integer.toString(finger), version);
    }

    /** Which part of the bits agrees. */
    private static double alike(byte[] one, byte[] other) {
        int bits = 0;
        int agree = 0;
        for (int i = HEAD; i < one.length - SEAL; i++) {
            bits += Byte.SIZE;
            agree += Byte.SIZE - Integer.bitCount((one[i] ^ other[i]) & 0xFF);
        }
        return (double) agree / bits;
    }
}
