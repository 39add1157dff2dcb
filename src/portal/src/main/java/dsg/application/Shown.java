package dsg.application;

import dsg.platform.access.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a person had before their eyes, as a mark that the page carries along: a decision is about that, and about nothing that has
 * taken its place meanwhile.
 *
 * @param mark SHA-256 of the subject's content in hex
 */
record Shown(String mark) {

    static Shown of(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new Shown(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Refuses a decision about something else than this. */
    void demand(String carried) {
        if (!mark.equals(carried)) {
            throw Refused.conflict("application.changed");
        }
    }
}
