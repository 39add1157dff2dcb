package dsg.vein.matching;

import dsg.vein.matching.FieldPyramid.Level;
import java.util.Arrays;

/**
 * Correlates two fields of vectors as skin is: as a whole over shifts at half resolution, then at full, then block by block,
 * each of which may lie a little elsewhere at a price.
 */
public final class ElasticMatcher {

    /** Half the search at half resolution: 32 pixels of the unrolled finger along it, 24 around it (0.7 radians). */
    private static final int COARSE_X = 8;

    private static final int COARSE_Y = 6;
    private static final int FINE = 1;
    private static final int BLOCK = 10;

    /** How far a block may lie from where the whole lies, and what a place of it costs, squared. */
    private static final int ELASTIC = 3;

    private static final double PRICE = 0.04;

    private ElasticMatcher() {}

    /**
     * How alike two fields are.
     *
     * @return -1 to 1; about 0 for fingers that have nothing in common
     */
    public static double score(FieldPyramid enrolled, FieldPyramid probe) {
        int[] shift = best(enrolled.coarse, probe.coarse, 0, 0, COARSE_X, COARSE_Y);
        shift = best(enrolled.fine, probe.fine, 2 * shift[0], 2 * shift[1], FINE, FINE);
        return elastic(enrolled.fine, probe.fine, shift[0], shift[1]);
    }

    private static int[] best(Level enrolled, Level probe, int aroundX, int aroundY, int mostX, int mostY) {
        double best = Double.NEGATIVE_INFINITY;
        int[] shift = {aroundX, aroundY};
        for (int dy = aroundY - mostY; dy <= aroundY + mostY; dy++) {
            for (int dx = aroundX - mostX; dx <= aroundX + mostX; dx++) {
                double score = product(enrolled, probe, dx, dy) / norm(enrolled, probe, dx, dy);
                if (score > best) {
                    best = score;
                    shift[0] = dx;
                    shift[1] = dy;
                }
            }
        }
        return shift;
    }

    /** The probe's vector at (x + dx, y + dy) lies on the enrolled one's at (x, y). */
    private static double norm(Level enrolled, Level probe, int dx, int dy) {
        return Math.sqrt(enrolled.energyUnder(-dx, -dy) * probe.energyUnder(dx, dy)) + 1e-6;
    }

    private static double elastic(Level enrolled, Level probe, int shiftX, int shiftY) {
        int across = enrolled.width / BLOCK;
        int blocks = across * (enrolled.height / BLOCK);
        double norm = norm(enrolled, probe, shiftX, shiftY);
        double[] best = new double[blocks];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        int[] sums = new int[enrolled.width];
        for (int dy = -ELASTIC; dy <= ELASTIC; dy++) {
            for (int dx = -ELASTIC; dx <= ELASTIC; dx++) {
                double price = PRICE * (dx * dx + dy * dy) / blocks;
                for (int block = 0; block < blocks; block += across) {
                    Arrays.fill(sums, 0);
                    int row = block / across * BLOCK;
                    products(enrolled, probe, shiftX + dx, shiftY + dy, row, row + BLOCK, sums);
                    for (int b = 0; b < across; b++) {
                        double score = sum(sums, b * BLOCK, BLOCK) / norm - price;
                        best[block + b] = Math.max(best[block + b], score);
                    }
                }
            }
        }
        return Arrays.stream(best).sum();
    }

    /** Of the whole fields: nothing lies in the margins, so that they may be run through. */
    private static double product(Level enrolled, Level probe, int dx, int dy) {
        int from = enrolled.at(0, 0);
        int to = enrolled.at(enrolled.width, enrolled.height - 1);
        int sum = 0;
        for (int part = 0; part < enrolled.parts.length; part++) {
            sum += product(enrolled.parts[part], probe.parts[part], from, to, probe.offset(dx, dy));
        }
        return sum;
    }

    private static int product(int[] ones, int[] others, int from, int to, int offset) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += ones[i] * others[i + offset];
        }
        return sum;
    }

    /** Adds each column's products of the vectors in these rows. */
    private static void products(Level enrolled, Level probe, int dx, int dy, int from, int to, int[] sums) {
        for (int y = from; y < to; y++) {
            int one = enrolled.at(0, y);
            int other = probe.at(dx, y + dy);
            for (int part = 0; part < enrolled.parts.length; part++) {
                add(enrolled.parts[part], probe.parts[part], one, other, sums);
            }
        }
    }

    private static void add(int[] ones, int[] others, int one, int other, int[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += ones[one + x] * others[other + x];
        }
    }

    private static int sum(int[] values, int from, int count) {
        int sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        return sum;
    }
}
