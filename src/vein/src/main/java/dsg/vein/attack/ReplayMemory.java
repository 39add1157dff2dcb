package dsg.vein.attack;

import dsg.vein.image.GrayImage;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which images were seen: digests under a key that leaves no memory of its own, the oldest forgotten first. Safe for use by
 * several threads.
 */
public final class ReplayMemory {

    private static final String HMAC = "HmacSHA256";

    private final int most;
    private final SecretKeySpec key;
    private final Set<ByteBuffer> seen = new LinkedHashSet<>();

    /** Remembers so many images. */
    public ReplayMemory(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("room for " + most);
        }
        this.most = most;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, HMAC);
    }

    /** False when it was seen before. */
    boolean remember(GrayImage image) {
        ByteBuffer digest = ByteBuffer.wrap(digest(image));
        synchronized (seen) {
            if (!seen.add(digest)) {
                return false;
            }
            if (seen.size() > most) {
                seen.remove(seen.iterator().next());
            }
            return true;
        }
    }

    private byte[] digest(GrayImage image) {
        byte[] pixels = image.pixels();
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(ByteBuffer.allocate(8)
                    .putInt(image.width())
                    .putInt(image.height())
                    .flip());
            return mac.doFinal(pixels);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        } finally {
            Arrays.fill(pixels, (byte) 0);
        }
    }
}
