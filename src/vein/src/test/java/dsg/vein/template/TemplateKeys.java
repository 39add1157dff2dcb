package dsg.vein.template;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys that a template of one sample is made with, and what HMAC makes of them before it begins. */
public final class TemplateKeys {

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5C;

    private TemplateKeys() {}

    public static Map<String, byte[]> of(byte[] master, String person, byte[] salt) {
        TemplateKey key = TemplateKey.derive(master, person, 0);
        byte[] extracted = TemplateKey.extract(TemplateKey.SALT, master);
        Map<String, byte[]> keys = new LinkedHashMap<>();
        keys.put("extracted key", extracted);
        keys.put("person's key", TemplateKey.expand(extracted, info(person), 32));
        keys.put("extracted key, inner", changed(extracted, INNER));
        keys.put("extracted key, outer", changed(extracted, OUTER));
        byte[] seal = key.bytes(new byte[0], "seal", 0, 0, 32);
        keys.put("seal's key", seal);
        keys.put("seal's key, inner", changed(seal, INNER));
        keys.put("directions' signs", key.bytes(salt, "directions", 0, 0, 32));
        keys.put("centre lines' signs", key.bytes(salt, "centre lines", 0, 0, 32));
        return keys;
    }

    private static byte[] info(String person) {
        byte[] name = person.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + name.length)
                .putInt(name.length)
                .put(name)
                .putInt(0)
                .array();
    }

    private static byte[] changed(byte[] key, byte pad) {
        byte[] changed = key.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] ^= pad;
        }
        return changed;
    }
}
