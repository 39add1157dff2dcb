package dsg.agent.program;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
 * @param ties of those terminals that are tied to the gateway, as far as they are
 */
public record AgentSettings(
        int port, Map<String, ECPublicKey> recipients, List<Terminal> terminals, Path people, List<Tie> ties) {

    /**
     * One terminal.
     *
     * @param fingerprint of the certificate that its browser shows
     * @param store PKCS#12 with its key
     */
    public record Terminal(String fingerprint, Path store, String password) {

        @Override
        public String toString() {
            return fingerprint;
        }
    }

    /**
     * What ties a terminal to its gateway, and what it does there.
     *
     * @param name for people
     * @param gateway where it reaches it
     * @param authority certificate of the gateway's authority, as PEM
     * @param browser the key that it shows there, the browser's too
     * @param agent the key that it signs with
     * @param state where it keeps what it has to keep
     * @param root of the file system that people's places are in; where it is another than {@code /}, the machine only plays this terminal
     */
    public record Tie(
            String name, URI gateway, Path authority, Terminal browser, Terminal agent, Path state, Path root) {

        /** Whether the machine is this terminal's own. */
        public boolean own() {
            return root.equals(Path.of("/"));
        }
    }

    /**
     * Reads {@code port}, {@code people}, {@code origin.N} with {@code recipient.N} (a certificate as PEM), and {@code terminal.N} with
     * {@code store.N} and {@code password.N}; N from 1 without gaps. A terminal with {@code state.N} is tied to the gateway: it has {@code
     * name.N}, {@code root.N}, {@code browser.N} and {@code browser.password.N} too, and all have {@code gateway} and {@code authority}.
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
                Integer.parseInt(required(all, "port")),
                recipients,
                terminals,
                Path.of(required(all, "people")),
                ties(all, terminals));
    }

    private static List<Tie> ties(Properties all, List<Terminal> terminals) {
        List<Tie> ties = new ArrayList<>();
        for (int n = 1; n <= terminals.size(); n++) {
            if (all.containsKey("state." + n)) {
                Terminal agent = terminals.get(n - 1);
                ties.add(new Tie(
                        required(all, "name." + n),
                        URI.create(required(all, "gateway")),
                        Path.of(required(all, "authority")),
                        new Terminal(
                                agent.fingerprint(),
                                Path.of(required(all, "browser." + n)),
                                required(all, "browser.password." + n)),
                        agent,
                        Path.of(required(all, "state." + n)),
                        Path.of(required(all, "root." + n))));
            }
        }
        return ties;
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
