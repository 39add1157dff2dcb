package dsg.agent.program;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What whoever sets a terminal up writes for its agent.
 *
 * @param port on loopback
 * @param recipients origin of a server → the key that captures for it are encrypted to; nobody else may ask
 * @param terminals whose agent it is; more than one only where one machine plays several
 * @param people file of accounts and people for the simulated sensor
 */
public record AgentSettings(int port, Map<String, ECPublicKey> recipients, List<Terminal> terminals, Path people) {

    /**
     * One terminal.
     *
     * @param fingerprint of the certificate that its browser shows
     * @param store PKCS#12 with the agent's key
     */
    public record Terminal(String fingerprint, Path store, String password) {

        @Override
        public String toString() {
            return fingerprint;
        }
    }

    /**
     * Reads {@code port}, {@code people}, {@code origin.N} with {@code recipient.N} (a certificate as PEM), and {@code terminal.N} with
     * {@code store.N} and {@code password.N}; N from 1 without gaps.
     */
    public static AgentSettings read(Path file) {
        Properties all = properties(file);
        Map<String, ECPublicKey> recipients = new HashMap<>();
        for (int n = 1; all.containsKey("origin." + n); n++) {
            recipients.put(required(all, "origin." + n), publicKey(Path.of(required(all, "recipient." + n))));
        }
        List<Terminal> terminals = new ArrayList<>();
        for (int n = 1; all.containsKey("terminal." + n); n++) {
            terminals.add(new Terminal(
                    required(all, "terminal." + n),
                    Path.of(required(all, "store." + n)),
                    required(all, "password." + n)));
        }
        return new AgentSettings(
                Integer.parseInt(required(all, "port")), recipients, terminals, Path.of(required(all, "people")));
    }

    /** A file of properties; an empty one where there is none yet. */
    static Properties properties(Path file) {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static String required(Properties all, String key) {
        String value = all.getProperty(key, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(key + " is not set");
        }
        return value;
    }

    private static ECPublicKey publicKey(Path certificate) {
        try {
            X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate)));
            return (ECPublicKey) read.getPublicKey();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("No certificate in " + certificate, e);
        }
    }
}
