package dsg.keycloak.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One issuing authority. Keycloak's listener trusts the terminals' and the servers' authority alike, so that each caller has to be
 * asked which of the two stands behind it: a server's certificate is no terminal, and the reverse.
 */
public record Authority(X509Certificate certificate) {

    private static final String TLS_CLIENT = "1.3.6.1.5.5.7.3.2";

    /**
     * Reads the first certificate of a PEM file.
     *
     * @throws IllegalStateException if the file cannot be read or holds no certificate
     */
    public static Authority read(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            return new Authority(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No certificate of an authority in " + pem, e);
        }
    }

    /** Whether this authority itself signed the certificate for a TLS client and both are valid at that time. */
    public boolean vouchesFor(X509Certificate client, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
            client.checkValidity(Date.from(now));
            client.verify(certificate.getPublicKey());
            return client.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())
                    && client.getBasicConstraints() == -1
                    && isForTlsClients(client.getExtendedKeyUsage());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isForTlsClients(@Nullable List<String> purposes) {
        return purposes != null && purposes.contains(TLS_CLIENT);
    }
}
