package dsg.agent.threat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** How much a file's content looks like noise. */
final class Entropy {

    private static final int SAMPLE = 1 << 14;
    private static final int LEAST = 256;

    private Entropy() {}

    /** Bits for each byte of its beginning, by Shannon; 0 where it is too short to say, or gone. */
    static double of(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(SAMPLE));
        } catch (IOException gone) {
            return 0;
        }
    }

    static double of(byte[] bytes) {
        if (bytes.length < LEAST) {
            return 0;
        }
        int[] counts = new int[256];
        for (byte each : bytes) {
            counts[each & 0xff]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / bytes.length;
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }

    /** Noise, for a sample of this many bytes: short ones cannot reach eight bits. */
    static boolean isNoise(Path file) {
        try {
            long size = Files.size(file);
            return of(file) > (size < 4_096 ? 7.0 : 7.6);
        } catch (IOException gone) {
            return false;
        }
    }
}
