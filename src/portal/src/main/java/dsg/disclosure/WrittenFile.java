package dsg.disclosure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file with its SHA-256, in hex. */
public final class WrittenFile {

    private final String name;
    private final byte[] content;
    private final String sha256;

    WrittenFile(String name, byte[] content, String sha256) {
        this.name = name;
        this.content = content.clone();
        this.sha256 = sha256;
    }

    static WrittenFile of(String name, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new WrittenFile(name, content, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }

    public String sha256() {
        return sha256;
    }
}
