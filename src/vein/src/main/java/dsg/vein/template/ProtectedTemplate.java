package dsg.vein.template;

import dsg.vein.features.VeinFeatures;
import dsg.vein.matching.PreparedFeatures;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The codes of one finger's enrolled samples, sealed by their key. This is what may be stored (encrypted all the same); it
 * tells nothing without the key, and nothing of another template of the same finger, be it under another key or under the same:
 * every enrolment has a salt of its own.
 */
public final class ProtectedTemplate {

    /** The most samples of a finger. */
    public static final int MOST_SAMPLES = 12;

    /** Fingers are numbered 0 to 9; what they stand for is the caller's. */
    public static final int FINGERS = 10;

    /** Bytes; chosen at random they do not come again. */
    static final int SALT = 16;

    static final int DIRECTION_PARTS = 2;
    static final int CENTRE_LINE_PARTS = 1;

    private static final String DIRECTIONS = "directions";
    private static final String CENTRE_LINES = "centre lines";

    private final int keyVersion;
    private final int finger;
    private final byte[] salt;
    private final List<Sample> samples;
    private final byte[] seal;

    /** The codes of one image. */
    static final class Sample {

        private final long[] directions;
        private final long[] centreLines;

        Sample(long[] directions, long[] centreLines) {
            this.directions = directions;
            this.centreLines = centreLines;
        }

        long[] directions() {
            return directions;
        }

        long[] centreLines() {
            return centreLines;
        }
    }

    ProtectedTemplate(int keyVersion, int finger, byte[] salt, List<Sample> samples, byte[] seal) {
        this.keyVersion = keyVersion;
        this.finger = finger;
        this.salt = salt.clone();
        this.samples = List.copyOf(samples);
        this.seal = seal.clone();
    }

    /**
     * Makes the codes and seals them.
     *
     * @param samples of one finger, 1 to {@value #MOST_SAMPLES}
     * @param finger 0 to 9
     * @param random gives the salt: a {@link java.security.SecureRandom}, unless the same template is wanted again to measure
     */
    public static ProtectedTemplate enrol(
            List<VeinFeatures> samples, int finger, TemplateKey key, RandomGenerator random) {
        if (samples.isEmpty() || samples.size() > MOST_SAMPLES || finger < 0 || finger >= FINGERS) {
            throw new IllegalArgumentException(samples.size() + " samples of finger " + finger);
        }
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        List<Sample> codes = new ArrayList<>();
        for (VeinFeatures each : samples) {
            int number = codes.size();
            BlockCode directions = directions(salt, finger, number, key);
            BlockCode centreLines = centreLines(salt, finger, number, key);
            codes.add(new Sample(directions.write(each.directions()), centreLines.write(each.centreLines())));
            directions.wipe();
            centreLines.wipe();
        }
        ProtectedTemplate template = new ProtectedTemplate(key.version(), finger, salt, codes, new byte[0]);
        return new ProtectedTemplate(key.version(), finger, salt, codes, key.seal(TemplateCodec.content(template)));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws BrokenTemplate when the bytes are no template of a version known here
     */
    public static ProtectedTemplate decode(byte[] bytes) throws BrokenTemplate {
        return TemplateCodec.decode(bytes);
    }

    public byte[] encode() {
        return TemplateCodec.encode(this);
    }

    /**
     * What the codes say of the features, ready to be compared; the caller wipes it.
     *
     * @throws BrokenTemplate when the template was not made with this key, or has been changed
     */
    public List<PreparedFeatures> open(TemplateKey key) throws BrokenTemplate {
        byte[] expected = key.seal(TemplateCodec.content(this));
        if (key.version() != keyVersion || !MessageDigest.isEqual(expected, seal)) {
            throw new BrokenTemplate("not sealed by this key");
        }
        return readUnsealed(key);
    }

    /**
     * What somebody sees who has the codes and some key, whether or not it is theirs. To measure the protection with; what is to
     * be believed is {@link #open opened}.
     */
    public List<PreparedFeatures> readUnsealed(TemplateKey key) {
        List<PreparedFeatures> opened = new ArrayList<>();
        for (Sample sample : samples) {
            int number = opened.size();
            BlockCode directions = directions(salt, finger, number, key);
            BlockCode centreLines = centreLines(salt, finger, number, key);
            VeinFeatures features =
                    new VeinFeatures(directions.read(sample.directions()), centreLines.read(sample.centreLines()));
            opened.add(new PreparedFeatures(features));
            features.wipe();
            directions.wipe();
            centreLines.wipe();
        }
        return opened;
    }

    public int keyVersion() {
        return keyVersion;
    }

    public int finger() {
        return finger;
    }

    byte[] salt() {
        return salt.clone();
    }

    List<Sample> samples() {
        return samples;
    }

    byte[] seal() {
        return seal.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProtectedTemplate template && Arrays.equals(encode(), template.encode());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encode());
    }

    @Override
    public String toString() {
        return "ProtectedTemplate[finger " + finger + ", " + samples.size() + " samples, key version " + keyVersion
                + "]";
    }

    private static BlockCode directions(byte[] salt, int finger, int sample, TemplateKey key) {
        int bytes = BlockCode.keyBytes(DIRECTION_PARTS);
        return new BlockCode(DIRECTION_PARTS, key.bytes(salt, DIRECTIONS, finger, sample, bytes));
    }

    private static BlockCode centreLines(byte[] salt, int finger, int sample, TemplateKey key) {
        int bytes = BlockCode.keyBytes(CENTRE_LINE_PARTS);
        return new BlockCode(CENTRE_LINE_PARTS, key.bytes(salt, CENTRE_LINES, finger, sample, bytes));
    }
}
