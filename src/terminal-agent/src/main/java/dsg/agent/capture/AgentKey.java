package dsg.agent.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** What the agent of one terminal signs with. */
public record AgentKey(PrivateKey key, X509Certificate certificate) {

    /** The one key of a PKCS#12 file. */
    public static AgentKey read(Path store, String password) {
        try {
            KeyStore content = KeyStore.getInstance(store.toFile(), password.toCharArray());
            String alias = content.aliases().nextElement();
            return new AgentKey((PrivateKey) content.getKey(alias, password.toCharArray()), (X509Certificate)
                    content.getCertificate(alias));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No key in " + store, e);
        }
    }
}
