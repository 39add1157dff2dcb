package dsg.enrolment;

import dsg.platform.access.PersonId;
import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyVault;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.ProtectedTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a person's set: templates and the secret of their key together under a data key, that one wrapped by a key of the vault that is the
 * set's alone. Both are bound to the person, so that a row copied to another person opens nothing.
 */
@ApplicationScoped
class VeinSafe {

    static final int SECRET = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    @Inject
    KeyVault vault;

    /** What is in a set; the caller forgets the secret. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(byte[] secret, List<ProtectedTemplate> templates) {}

    SealedSet seal(PersonId person, int version, Content content) {
        UUID vaultKey = UUID.randomUUID();
        vault.createContractKey(vaultKey);
        DataKey key = DataKey.random();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] plain = encode(content);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, person, plain);
        Arrays.fill(plain, (byte) 0);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return new SealedSet(
                version,
                vaultKey,
                vault.wrap(vaultKey, key, bound(person)),
                all,
                content.templates().stream().map(ProtectedTemplate::finger).toList());
    }

    /** Throws the vault's refusals; a set that was changed or is another person's is one of them. */
    Content open(PersonId person, SealedSet set) {
        DataKey key = vault.unwrap(set.vaultKey(), set.wrapped(), bound(person));
        byte[] nonce = Arrays.copyOf(set.content(), NONCE);
        byte[] sealed = Arrays.copyOfRange(set.content(), NONCE, set.content().length);
        byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, person, sealed);
        try {
            return decode(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** For good, in every copy of the database too. */
    void destroy(SealedSet set) {
        vault.destroyContractKey(set.vaultKey());
    }

    private static byte[] bound(PersonId person) {
        return ("vein of " + person).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cipher(int mode, DataKey key, byte[] nonce, PersonId person, byte[] text) {
        byte[] bytes = key.bytes();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound(person));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("the set of a person was changed", changed);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] encode(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(content.secret());
            out.writeInt(content.templates().size());
            for (ProtectedTemplate template : content.templates()) {
                byte[] encoded = template.encode();
                out.writeInt(encoded.length);
                out.write(encoded);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Content decode(byte[] plain) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            byte[] secret = in.readNBytes(SECRET);
            List<ProtectedTemplate> templates = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                templates.add(ProtectedTemplate.decode(in.readNBytes(in.readInt())));
            }
            return new Content(secret, templates);
        } catch (IOException | BrokenTemplate e) {
            throw new IllegalStateException("the set of a person cannot be read", e);
        }
    }
}
