package dsg.edge.state;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The portal's signature around a state, {@code {"state":…,"signature":…,"chain":[…]}}, all in Base64: what was signed are the very
 * bytes that are read afterwards.
 */
public final class Seal {

    private static final String ALGORITHM = "SHA384withECDSA";
    private static final int LONGEST_CHAIN = 4;

    private Seal() {}

    /** Without certificates, for who knows the key. */
    public static byte[] close(DesiredState state, PrivateKey key) throws GeneralSecurityException {
        return close(state, key, List.of());
    }

    /**
     * Seals a state.
     *
     * @param chain the certificate of the key first
     */
    public static byte[] close(DesiredState state, PrivateKey key, List<X509Certificate> chain)
            throws GeneralSecurityException {
        byte[] bytes = StateJson.write(state);
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(bytes);
        JsonArrayBuilder certificates = Json.createArrayBuilder();
        for (X509Certificate each : chain) {
            certificates.add(Base64.getEncoder().encodeToString(each.getEncoded()));
        }
        return Json.createObjectBuilder()
                .add("state", Base64.getEncoder().encodeToString(bytes))
                .add("signature", Base64.getEncoder().encodeToString(signature.sign()))
                .add("chain", certificates)
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
        return open(sealed, Signer.of(key), false);
    }

    /**
     * The state within.
     *
     * @param fresh whether the signer has to be valid now; not for a state that was taken once already
     * @throws Broken when nobody has signed it who may, or it is none
     */
    public static DesiredState open(byte[] sealed, Signer signer, boolean fresh) {
        if (sealed.length > 2 * StateJson.MOST_BYTES) {
            throw new Broken("size", String.valueOf(sealed.length));
        }
        return StateJson.read(verified(sealed, signer, fresh));
    }

    private static byte[] verified(byte[] sealed, Signer signer, boolean fresh) {
        try (var reader = Json.createReader(new ByteArrayInputStream(sealed))) {
            JsonObject json = reader.readObject();
            byte[] bytes = Base64.getDecoder().decode(json.getString("state"));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(signer.key(chain(json), fresh));
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

    private static List<X509Certificate> chain(JsonObject json) throws GeneralSecurityException {
        List<String> told = json.getJsonArray("chain").getValuesAs(JsonString::getString);
        if (told.size() > LONGEST_CHAIN) {
            throw new Broken("signer", "a long chain");
        }
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> chain = new ArrayList<>();
        for (String each : told) {
            byte[] bytes = Base64.getDecoder().decode(each);
            chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
        }
        return chain;
    }
}
