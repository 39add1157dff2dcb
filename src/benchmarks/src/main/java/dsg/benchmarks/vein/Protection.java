package dsg.benchmarks.vein;

import dsg.vein.Verification;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What protects a template, measured (ISO/IEC 24745): are two templates of a finger linkable, does a code die with its key, and
 * what does a thief of code and key have.
 */
final class Protection {

    /** Magic, versions and number of samples before the codes, seal behind them. */
    private static final int HEAD = 12;

    private static final int SEAL = 32;

    private final List<List<Specimen>> fingers;

    Protection(Map<Integer, List<Specimen>> acquired) {
        fingers =
                acquired.values().stream().filter(samples -> samples.size() > 1).toList();
    }

    List<String> lines() {
        return fingers.size() < 2 ? List.of() : List.of(linkage(), renewal(), theft());
    }

    /** How alike templates under two keys are, of one finger and of two; and, for comparison, of two and of two others. */
    private String linkage() {
        List<Double> mated = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        for (int finger = 0; finger < fingers.size(); finger++) {
            byte[] one = codes(finger, 0, 0);
            for (int sample = 1; sample < fingers.get(finger).size(); sample++) {
                mated.add(alike(one, codes(finger, sample, 1)));
                others.add(alike(one, codes((finger + sample) % fingers.size(), 0, 1)));
                more.add(alike(one, codes((finger + sample) % fingers.size(), 1, 1)));
            }
        }
        return "連結不能性 / unlinkability: D_sys %.3f (対照 / control, no mates at all: %.3f), %d pairs"
                .formatted(Linkability.of(mated, others), Linkability.of(more, others), mated.size());
    }

    /** The finger of before, the code of before, the key of now. */
    private String renewal() {
        DoubleStream.Builder scores = DoubleStream.builder();
        for (int finger = 0; finger < fingers.size(); finger++) {
            ProtectedTemplate old = template(finger, 0, 0);
            PreparedFeatures probe = probe(finger, 0);
            scores.add(Verification.best(old.readUnsealed(key(finger, 1)), probe, Similarity.PROTECTED));
        }
        double[] all = scores.build().toArray();
        return "更新可能性 / renewability: the enrolled image itself against its old code under a new key: mean %.2f, most %.2f"
                .formatted(
                        DoubleStream.of(all).average().orElse(Double.NaN),
                        DoubleStream.of(all).max().orElse(Double.NaN));
    }

    /** What code and key together tell, shown to the template of another image under another key. */
    private String theft() {
        int accepted = 0;
        for (int finger = 0; finger < fingers.size(); finger++) {
            PreparedFeatures stolen =
                    template(finger, 0, 0).readUnsealed(key(finger, 0)).getFirst();
            List<PreparedFeatures> renewed = template(finger, 1, 1).readUnsealed(key(finger, 1));
            accepted += Verification.best(renewed, stolen, Similarity.PROTECTED) >= Verification.ACCEPTED ? 1 : 0;
        }
        return "符号と鍵の盗難 / code and key stolen, if both could be put in the place of an image: accepted %.1f %%"
                .formatted(100.0 * accepted / fingers.size());
    }

    private PreparedFeatures probe(int finger, int sample) {
        return new PreparedFeatures(fingers.get(finger).get(sample).features());
    }

    private ProtectedTemplate template(int finger, int sample, int version) {
        try {
            byte[] stored = ProtectedTemplate.enrol(
                            List.of(fingers.get(finger).get(sample).features()), 0, key(finger, version))
                    .encode();
            return ProtectedTemplate.decode(stored);
        } catch (BrokenTemplate e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] codes(int finger, int sample, int version) {
        return template(finger, sample, version).encode();
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
