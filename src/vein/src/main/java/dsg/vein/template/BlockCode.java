package dsg.vein.template;

import dsg.vein.features.VeinField;
import dsg.vein.image.Wipe;
import java.util.Arrays;

/**
 * The code of a field: 32 blocks of 10 × 10 places, each turned by its own keyed rotation and reduced to signs.
 *
 * <p>The rotation is random signs and a Walsh-Hadamard transform, twice (N. Ailon, B. Chazelle, "The fast Johnson-Lindenstrauss
 * transform", SIAM J. Comput. 39(1), 2009); its signs are those of BioHashing (A. Teoh, A. Goh, D. Ngo, "Random multispace
 * quantization as an analytic mechanism for BioHashing", PAMI 28(12), 2006). Every block, sample and finger has a key of its
 * own: under one key, how alike two blocks' codes are would tell how alike the blocks are, which is the same under every key.
 *
 * <p>Only the enrolled side is reduced to signs. The inner product of a code with the rotated block of a probe is that of the
 * code turned back with the probe itself; so a code is turned back once, {@link #read}, and the search over the probe's shifts
 * needs no rotation at all. Who has key and code sees as much as the comparison does: an approximation of the features.
 */
final class BlockCode {

    static final int SIDE = 10;
    static final int BLOCKS = VeinField.PLACES / (SIDE * SIDE);

    private static final int ACROSS = VeinField.WIDTH / SIDE;

    private final int parts;
    private final int bits;
    private final byte[] signs;

    /**
     * @param parts numbers a place
     * @param signs {@link #keyBytes} of them
     */
    BlockCode(int parts, byte[] signs) {
        this.parts = parts;
        this.bits = bits(parts);
        this.signs = signs;
    }

    /** Bits of one block's code. */
    static int bits(int parts) {
        return Integer.highestOneBit(parts * SIDE * SIDE - 1) * 2;
    }

    /** 64-bit words of a field's code. */
    static int words(int parts) {
        return BLOCKS * bits(parts) / Long.SIZE;
    }

    /** Two rotations' signs, and what an empty block says in place of nothing, which could be recognised. */
    static int keyBytes(int parts) {
        return 3 * BLOCKS * bits(parts) / Byte.SIZE;
    }

    long[] write(VeinField field) {
        long[] code = new long[words(parts)];
        float[] values = new float[bits];
        for (int block = 0; block < BLOCKS; block++) {
            gather(field, block, values);
            turn(values, block, 0);
            turn(values, block, 1);
            for (int i = 0; i < bits; i++) {
                boolean set = values[i] > 0 || (values[i] == 0 && sign(block, 2, i) > 0);
                code[(block * bits + i) / Long.SIZE] |= set ? 1L << i : 0;
            }
        }
        Wipe.floats(values);
        return code;
    }

    /** What the code says of the field, up to a factor. */
    VeinField read(long[] code) {
        VeinField field = new VeinField(new float[parts][VeinField.PLACES]);
        float[] values = new float[bits];
        for (int block = 0; block < BLOCKS; block++) {
            for (int i = 0; i < bits; i++) {
                values[i] = (code[(block * bits + i) / Long.SIZE] & (1L << i)) != 0 ? 1 : -1;
            }
            turnBack(values, block, 1);
            turnBack(values, block, 0);
            scatter(values, block, field);
        }
        Wipe.floats(values);
        return field;
    }

    void wipe() {
        Arrays.fill(signs, (byte) 0);
    }

    private void gather(VeinField field, int block, float[] values) {
        Arrays.fill(values, 0);
        int next = 0;
        for (float[] part : field.parts()) {
            for (int row = 0; row < SIDE; row++) {
                System.arraycopy(part, start(block, row), values, next, SIDE);
                next += SIDE;
            }
        }
    }

    private static void scatter(float[] values, int block, VeinField field) {
        int next = 0;
        for (float[] part : field.parts()) {
            for (int row = 0; row < SIDE; row++) {
                System.arraycopy(values, next, part, start(block, row), SIDE);
                next += SIDE;
            }
        }
    }

    private static int start(int block, int row) {
        return (block / ACROSS * SIDE + row) * VeinField.WIDTH + block % ACROSS * SIDE;
    }

    private void turn(float[] values, int block, int round) {
        for (int i = 0; i < bits; i++) {
            values[i] *= sign(block, round, i);
        }
        transform(values);
    }

    private void turnBack(float[] values, int block, int round) {
        transform(values);
        for (int i = 0; i < bits; i++) {
            values[i] *= sign(block, round, i);
        }
    }

    private int sign(int block, int round, int i) {
        int bit = (3 * block + round) * bits + i;
        return ((signs[bit / Byte.SIZE] >> (bit % Byte.SIZE)) & 1) * 2 - 1;
    }

    /** Walsh-Hadamard, orthonormal: its own inverse. */
    private static void transform(float[] values) {
        for (int half = 1; half < values.length; half *= 2) {
            for (int start = 0; start < values.length; start += 2 * half) {
                for (int i = start; i < start + half; i++) {
                    float sum = values[i] + values[i + half];
                    values[i + half] = values[i] - values[i + half];
                    values[i] = sum;
                }
            }
        }
        float scale = (float) (1 / Math.sqrt(values.length));
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
    }
}
