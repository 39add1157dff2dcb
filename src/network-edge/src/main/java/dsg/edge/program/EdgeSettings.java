package dsg.edge.program;

import dsg.edge.firewall.Place;
import dsg.edge.line.Ends;
import dsg.edge.line.Identity;
import dsg.edge.names.NamesPlace;
import dsg.edge.state.Address;
import dsg.edge.state.Broken;
import dsg.edge.state.Network;
import dsg.edge.system.Host;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What an edge is told on its own machine, in one file: who it is, where the portal is, what its cards are called. Everything else
 * comes from the register.
 */
final class EdgeSettings {

    private final Properties all;

    EdgeSettings(Properties all) {
        this.all = all;
    }

    static EdgeSettings read(Path file) throws IOException {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            all.load(reader);
        }
        return new EdgeSettings(all);
    }

    String edge() {
        return need("edge");
    }

    /** Where states are fetched and reports go to: a whole address. */
    String portal() {
        return need("portal");
    }

    Path directory() {
        return Path.of(need("directory"));
    }

    Host host() {
        return new Host(all.getProperty("namespace", ""));
    }

    Identity identity() {
        String password = need("identity.password");
        try {
            KeyStore store = KeyStore.getInstance(Path.of(need("identity")).toFile(), password.toCharArray());
            return new Identity(store, password, List.of(authority(), certificate("root")));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new Broken("settings.identity", String.valueOf(unreadable.getMessage()));
        }
    }

    /** Who issues the certificates of servers. */
    X509Certificate authority() {
        return certificate("authority");
    }

    Place place() {
        return new Place(
                edge(),
                all.getProperty("site", ""),
                need("inside"),
                List.of(need("outside").split(",")),
                need("tunnel"));
    }

    /** Empty where no line ends here. */
    Optional<Ends> ends() {
        return Optional.ofNullable(all.getProperty("line.fixed")).map(fixed -> {
            Address own = Address.of(fixed);
            return new Ends(
                    edge(),
                    own,
                    Optional.ofNullable(all.getProperty("line.mobile"))
                            .map(Address::of)
                            .orElse(own),
                    Optional.ofNullable(all.getProperty("line.gateway"))
                            .map(Address::of)
                            .orElse(own),
                    Network.of(need("line.services")));
        });
    }

    boolean encryptsInKernel() {
        return Boolean.parseBoolean(all.getProperty("line.kernel", "true"));
    }

    /** Empty where no names are answered. */
    Optional<NamesPlace> names() {
        return Optional.ofNullable(all.getProperty("names.listen")).map(listen -> {
            Map<String, String> database = new TreeMap<>();
            all.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("names.database."))
                    .forEach(key -> database.put(key.substring("names.database.".length()), need(key)));
            return new NamesPlace(Address.of(listen), database, directory().resolve("names"), 5300);
        });
    }

    /** Whether time is looked after. */
    boolean keepsTime() {
        return all.containsKey("time.leads");
    }

    boolean leadsClock() {
        return Boolean.parseBoolean(all.getProperty("time.leads", "false"));
    }

    /** Who certifies sources of time: who issues the certificates of servers, where nobody else is named. */
    Path timeAuthority() {
        return Path.of(all.getProperty("time.authority", need("authority")));
    }

    /** The router's own address towards terminals; empty where none are given addresses. */
    Optional<Address> addresses() {
        return Optional.ofNullable(all.getProperty("addresses.router")).map(Address::of);
    }

    private X509Certificate certificate(String key) {
        try (var in = Files.newInputStream(Path.of(need(key)))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new Broken("settings." + key, String.valueOf(unreadable.getMessage()));
        }
    }

    private String need(String key) {
        String value = all.getProperty(key, "");
        if (value.isEmpty()) {
            throw new Broken("settings.missing", key);
        }
        return value;
    }
}
