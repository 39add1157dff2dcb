package dsg.benchmarks.vein;

import dsg.vein.features.VeinFeatures;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** In which form enrolled samples are kept. */
enum Templates {
    PLAIN {
        @Override
        Similarity similarity() {
            return Similarity.PLAIN;
        }

        @Override
        List<PreparedFeatures> enrol(String name, List<VeinFeatures> samples) {
            return samples.stream().map(PreparedFeatures::new).toList();
        }
    },
    /** Made, encoded, decoded and opened as the product does, each with a key of its own. */
    PROTECTED {
        @Override
        Similarity similarity() {
            return Similarity.PROTECTED;
        }

        @Override
        List<PreparedFeatures> enrol(String name, List<VeinFeatures> samples) {
            return open(encoded(name, samples), name);
        }
    };

    private static final byte[] MASTER = new byte[TemplateKey.SHORTEST_MASTER];

    /**
     * @param name of what is enrolled: another name is another key
     */
    abstract List<PreparedFeatures> enrol(String name, List<VeinFeatures> samples);

    abstract Similarity similarity();

    static byte[] encoded(String name, List<VeinFeatures> samples) {
        return enrolled(name, 0, samples).encode();
    }

    /** With a salt that the next run gives it again. */
    static ProtectedTemplate enrolled(String name, int version, List<VeinFeatures> samples) {
        return ProtectedTemplate.enrol(samples, 0, key(name, version), new Random(name.hashCode() + version));
    }

    static List<PreparedFeatures> open(byte[] encoded, String name) {
        try {
            return ProtectedTemplate.decode(encoded).open(key(name, 0));
        } catch (BrokenTemplate e) {
            throw new IllegalStateException(e);
        }
    }

    static TemplateKey key(String name, int version) {
        return TemplateKey.derive(MASTER, name, version);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
