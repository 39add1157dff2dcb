package dsg.vein.attack;

import dsg.vein.image.GrayImage;
import java.util.Optional;

/** What can be told of the grey levels alone, and of images seen before. */
public final class PlainChecks implements AttackCheck {

    /** Up to this grey level a pixel is black, and an image of which this part is black is blank. */
    private static final int BLACK = 12;

    private static final double BLANK_PART = 0.97;

    /** Grey levels between the darkest and the brightest pixels, of which this part counts for neither. */
    private static final int LEAST_SPREAD = 20;

    private static final double EXTREME_PART = 0.02;

    /** Grey levels that a sensor's image has at least, and which part of it may be pure black and white. */
    private static final int FEWEST_LEVELS = 24;

    private static final double MOST_AT_ENDS = 0.75;

    private final ReplayMemory memory;

    /** With a memory that lasts as long as images could be replayed. */
    public PlainChecks(ReplayMemory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Suspicion> examine(GrayImage image) {
        int[] levels = levels(image);
        int pixels = image.width() * image.height();
        if (level(levels, pixels, BLANK_PART) <= BLACK) {
            return Optional.of(Suspicion.BLANK);
        }
        if (level(levels, pixels, 1 - EXTREME_PART) - level(levels, pixels, EXTREME_PART) < LEAST_SPREAD) {
            return Optional.of(Suspicion.UNIFORM);
        }
        if (used(levels) < FEWEST_LEVELS || levels[0] + levels[255] > MOST_AT_ENDS * pixels) {
            return Optional.of(Suspicion.OUT_OF_RANGE);
        }
        return memory.remember(image) ? Optional.empty() : Optional.of(Suspicion.REPLAYED);
    }

    private static int[] levels(GrayImage image) {
        int[] levels = new int[256];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                levels[image.at(x, y)]++;
            }
        }
        return levels;
    }

    /** The grey level that this part of the pixels does not exceed. */
    private static int level(int[] levels, int pixels, double part) {
        long count = 0;
        int level = -1;
        while (count < part * pixels) {
            count += levels[++level];
        }
        return level;
    }

    private static int used(int[] levels) {
        int used = 0;
        for (int count : levels) {
            used += count > 0 ? 1 : 0;
        }
        return used;
    }
}
