package dsg.vein.template;

import dsg.vein.template.ProtectedTemplate.Sample;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A template as bytes, big-endian: {@code DSGV}, format version (1 byte), finger (1), samples (1), 0 (1), key version (4),
 * salt (16); per sample the codes of its directions (1024 bytes) and centre lines (512); the seal, HMAC-SHA-256 of all before
 * it (32).
 *
 * <p>An own format: the layout of ISO/IEC 39794-9 is for images, and no conformance to it is claimed.
 */
final class TemplateCodec {

    /** A template of the most samples is smaller. */
    static final int MOST_BYTES = 32 << 10;

    private static final int MAGIC = ('D' << 24) | ('S' << 16) | ('G' << 8) | 'V';
    private static final byte VERSION = 2;
    private static final int HEAD = 12 + ProtectedTemplate.SALT;
    private static final int SEAL = 32;
    private static final int DIRECTIONS = BlockCode.words(ProtectedTemplate.DIRECTION_PARTS);
    private static final int CENTRE_LINES = BlockCode.words(ProtectedTemplate.CENTRE_LINE_PARTS);
    private static final int SAMPLE = (DIRECTIONS + CENTRE_LINES) * Long.BYTES;

    private TemplateCodec() {}

    static byte[] encode(ProtectedTemplate template) {
        byte[] content = content(template);
        byte[] bytes = Arrays.copyOf(content, content.length + SEAL);
        System.arraycopy(template.seal(), 0, bytes, content.length, SEAL);
        return bytes;
    }

    /** All but the seal. */
    static byte[] content(ProtectedTemplate template) {
        List<Sample> samples = template.samples();
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + samples.size() * SAMPLE)
                .putInt(MAGIC)
                .put(VERSION)
                .put((byte) template.finger())
                .put((byte) samples.size())
                .put((byte) 0)
                .putInt(template.keyVersion())
                .put(template.salt());
        for (Sample sample : samples) {
            put(bytes, sample.directions());
            put(bytes, sample.centreLines());
        }
        return bytes.array();
    }

    static ProtectedTemplate decode(byte[] file) throws BrokenTemplate {
        if (file.length < HEAD + SAMPLE + SEAL || file.length > MOST_BYTES) {
            throw new BrokenTemplate(file.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        demand(bytes.getInt() == MAGIC, "no template");
        demand(bytes.get() == VERSION, "a format not known here");
        int finger = bytes.get();
        demand(finger >= 0 && finger < ProtectedTemplate.FINGERS, "no such finger");
        int count = bytes.get();
        demand(count >= 1 && count <= ProtectedTemplate.MOST_SAMPLES, "a number of samples that cannot be");
        demand(bytes.get() == 0, "a reserved byte in use");
        int keyVersion = bytes.getInt();
        demand(keyVersion >= 0, "a key version that cannot be");
        demand(file.length == HEAD + count * SAMPLE + SEAL, "too short or too long");
        byte[] salt = new byte[ProtectedTemplate.SALT];
        bytes.get(salt);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(new Sample(take(bytes, DIRECTIONS), take(bytes, CENTRE_LINES)));
        }
        byte[] seal = new byte[SEAL];
        bytes.get(seal);
        return new ProtectedTemplate(keyVersion, finger, salt, samples, seal);
    }

    private static void demand(boolean holds, String otherwise) throws BrokenTemplate {
        if (!holds) {
            throw new BrokenTemplate(otherwise);
        }
    }

    private static void put(ByteBuffer bytes, long[] words) {
        for (long word : words) {
            bytes.putLong(word);
        }
    }

    private static long[] take(ByteBuffer bytes, int count) {
        long[] words = new long[count];
        for (int i = 0; i < count; i++) {
            words[i] = bytes.getLong();
        }
        return words;
    }
}
