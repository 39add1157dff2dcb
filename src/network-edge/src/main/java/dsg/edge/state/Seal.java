package dsg.edge.state;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * The portal's signature around a state, {@code {"state":…,"signature":…}}, both in Base64: what was signed are the very bytes that are
 * read afterwards.
 */
public final class Seal {

    private static final String ALGORITHM = "SHA384withECDSA";

    private Seal() {}

    public static byte[] close(DesiredState state, PrivateKey key) throws GeneralSecurityException {
        byte[] bytes = StateJson.write(state);
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(bytes);
        return Json.createObjectBuilder()
                .add("state", Base64.getEncoder().encodeToString(bytes))
                .add("signature", Base64.getEncoder().encodeToString(signature.sign()))
                .build()
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The state within.
     *
     * @throws Broken when this key has not signed it, or it is none
     */
    public static DesiredState open(byte[] sealed, PublicKey key) {
        if (sealed.length > 2 * StateJson.MOST_BYTES) {
            throw new Broken("size", String.valueOf(sealed.length));
        }
        return StateJson.read(verified(sealed, key));
    }

    private static byte[] verified(byte[] sealed, PublicKey key) {
        try (var reader = Json.createReader(new ByteArrayInputStream(sealed))) {
            JsonObject json = reader.readObject();
            byte[] bytes = Base64.getDecoder().decode(json.getString("state"));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(bytes);
            if (signature.verify(Base64.getDecoder().decode(json.getString("signature")))) {
                return bytes;
            }
            throw new Broken("signature", "another's");
        } catch (GeneralSecurityException
                | JsonException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException unreadable) {
            throw new Broken("signature", String.valueOf(unreadable.getMessage()));
        }
    }
}
