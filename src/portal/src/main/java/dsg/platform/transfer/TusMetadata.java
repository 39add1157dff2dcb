package dsg.platform.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client says of its upload in {@code Upload-Metadata}: keys with values in Base64, of UTF-8 text here. */
public record TusMetadata(Map<String, String> values) {

    private static final int LONGEST = 8 * 1024;
    private static final int MOST = 16;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x2b\\x2d-\\x7e]{1,64}");

    /** Understands the header, or refuses it: nothing of it is guessed. */
    public static TusMetadata of(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            throw TusViolation.malformed();
        }
        String[] pairs = header.split(",", MOST + 1);
        if (pairs.length > MOST) {
            throw TusViolation.malformed();
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : pairs) {
            String[] both = pair.strip().split(" ", 2);
            String value = both.length == 2 ? text(both[1]) : "";
            if (!KEY.matcher(both[0]).matches() || values.put(both[0], value) != null) {
                throw TusViolation.malformed();
            }
        }
        return new TusMetadata(Map.copyOf(values));
    }

    /** The value, which has to be there. */
    public String get(String key) {
        String value = values.get(key);
        if (value == null || value.isEmpty()) {
            throw TusViolation.malformed();
        }
        return value;
    }

    private static String text(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw TusViolation.malformed();
        }
    }

    public static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
