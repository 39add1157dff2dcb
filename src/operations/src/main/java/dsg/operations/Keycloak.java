package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak with the gateway's provider, theme and realm. Its installation is read-only to it; it is optimised once for each set
 * of provider, theme and settings, and the realm is imported when the database does not hold it yet.
 */
final class Keycloak implements Server {

    static final String REALM = "dsg";

    private static final List<String> REALMS = List.of("dsg-realm.json", "master-realm.json");

    private final ServerName name;
    private final Installation here;
    private final Postgres postgres;
    private final Certificates certificates;
    private final Web web;
    private final ServiceUser user = ServiceUser.of("dsg-keycloak");
    private final Daemon daemon;
    private final Path directory;
    private final Path program;

    Keycloak(Installation here, Postgres postgres, Certificates certificates, Web web) {
        this(here, postgres, certificates, web, ServerName.KEYCLOAK);
    }

    /** @param name also of its directory and its record; several find each other by their database */
    Keycloak(Installation here, Postgres postgres, Certificates certificates, Web web, ServerName name) {
        this.name = name;
        this.here = here;
        this.postgres = postgres;
        this.certificates = certificates;
        this.web = web;
        this.daemon = new Daemon(here.home(), name.toString());
        this.directory = here.home().privateDirectory(user, name.toString());
        // of this node alone: while one is being made anew, the other runs on from its own
        this.program = here.home().openDirectory("servers").resolve(name.toString());
    }

    @Override
    public ServerName name() {
        return name;
    }

    @Override
    public ServiceUser user() {
        return user;
    }

    @Override
    public Daemon daemon() {
        return daemon;
    }

    @Override
    public List<Integer> ports() {
        return List.of(
                here.ports().keycloak(),
                here.ports().keycloakManagement(),
                here.ports().keycloakCluster());
    }

    @Override
    public boolean prepare() {
        boolean settings = here.put(user, settings(), Template.fill(realm("keycloak.conf"), values()));
        String common = new CommonPasswords(realm("common-passwords.txt")).text();
        boolean passwords = here.put(user, passwords().resolve("common-passwords.txt"), common);
        return install() || settings || passwords;
    }

    @Override
    public void start() {
        Contact contact = Contact.of(here);
        placeRealms();
        // not /tmp, where another installation's Keycloak may have left files of its own under the same names
        Path temporary = here.home().privateDirectory(user, name.toString(), "tmp");
        daemon.start(
                user,
                script("start", "--optimized", "--import-realm"),
                Map.of(
                        "JAVA_OPTS_APPEND",
                                "-XX:+DisableAttachMechanism -XX:-HeapDumpOnOutOfMemoryError -Djava.io.tmpdir="
                                        + temporary,
                        "DSG_CONTACT_NAME", contact.name(),
                        "DSG_CONTACT_TELEPHONE", contact.telephone(),
                        "DSG_CONTACT_MAIL", contact.mail()));
    }

    @Override
    public boolean ready() {
        return web.answers("http://127.0.0.1:%d/health/ready"
                        .formatted(here.ports().keycloakManagement()))
                && web.answers(here.ownKeycloakUrl() + "/realms/" + REALM + "/.well-known/openid-configuration");
    }

    /** Has the provider put back whatever of the realm is other than shipped, and deletes what has been imported. */
    @Override
    public List<String> complete() {
        REALMS.forEach(file -> user.delete(imported(file)));
        HttpResponse<String> answer = web.call(
                "POST", here.ownKeycloakUrl() + "/realms/" + REALM + "/dsg-account-events/standing", Map.of(), "");
        if (answer.statusCode() != 200) {
            throw new Trouble(
                    "Keycloak の設定を確かめられません (%d)。ログ: %s".formatted(answer.statusCode(), daemon.log()),
                    "The realm cannot be looked at (%d). See %s".formatted(answer.statusCode(), daemon.log()));
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }

    /** The first start makes the database schema. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(5);
    }

    /** The first password of the realm's administrator, who has to change it at the first login. */
    static String administratorPassword(Installation here) {
        return here.secrets().of("keycloak.administrator");
    }

    /** Keycloak imports at its start what its database does not hold yet; the secrets in it are in no environment. */
    private void placeRealms() {
        Map<String, Object> values = Map.of(
                "portal.url", here.portalUrl(),
                "secret.portal", here.secrets().of("oidc.portal"),
                "secret.accounts", here.secrets().of("oidc.portal-accounts"),
                "password.administrator", administratorPassword(here));
        REALMS.forEach(file -> here.put(user, imported(file), Template.fill(realm(file), values)));
    }

    private Path imported(String file) {
        return program.resolve("data/import").resolve(file);
    }

    private boolean install() {
        List<Path> parts = Stream.concat(
                        Stream.of(
                                here.built("src/operations/target/keycloak"),
                                here.project().resolve("keycloak-realm")),
                        providers())
                .toList();
        Path stamp = program.resolveSibling("." + name + ".stamp");
        String wanted = Tree.fingerprint(parts);
        if (wanted.equals(Tree.read(stamp))) {
            return false;
        }
        try {
            daemon.stop();
            Files.deleteIfExists(stamp);
            Home.deleteTree(program);
            Tree.copy(here.built("src/operations/target/keycloak"), program);
            for (Path provider : providers().toList()) {
                Tree.copy(provider, program.resolve("providers").resolve(provider.getFileName()));
            }
            Tree.copy(realm("theme/dsg"), program.resolve("themes/dsg"));
            Tree.copy(realm("quarkus.properties"), program.resolve("conf/quarkus.properties"));
            Files.createDirectories(program.resolve("data/import"));
            Shell.run(script("build"), Map.of("JAVA_HOME", System.getProperty("java.home")), "");
            user.ownTree(program.resolve("data"));
            Files.writeString(stamp, wanted);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> providers() {
        return Stream.of("vein-authenticator", "terminal-protocol", "vein")
                .map(module -> here.built("src/%s/target/%s-1.0-SNAPSHOT.jar".formatted(module, module)));
    }

    private Path realm(String file) {
        return here.project().resolve("keycloak-realm").resolve(file);
    }

    private Path passwords() {
        return here.home().privateDirectory(user, name.toString(), "passwords");
    }

    private Path settings() {
        return directory.resolve("keycloak.conf");
    }

    private List<String> script(String... arguments) {
        return Stream.concat(
                        Stream.of(program.resolve("bin/kc.sh").toString(), "--config-file=" + settings()),
                        Stream.of(arguments))
                .toList();
    }

    /** Terminals encrypt captures for a login to it, whichever node answers. */
    Certificates.Store captures() {
        Path shared = here.home().privateDirectory(user, ServerName.KEYCLOAK.toString());
        return certificates.identity(Profile.SERVERS, "keycloak-capture", user, shared);
    }

    private Map<String, Object> values() {
        Certificates.Store captures = captures();
        Certificates.Store identity = certificates.identity(Profile.SERVERS, "keycloak", user, directory);
        Certificates.Store peers = certificates.anchors("peers", user, directory, Profile.SERVERS);
        Certificates.Store callers =
                certificates.anchors("callers", user, directory, Profile.TERMINALS, Profile.SERVERS);
        return Map.ofEntries(
                Map.entry("url", here.keycloakUrl()),
                Map.entry("port", here.ports().keycloak()),
                Map.entry("port.management", here.ports().keycloakManagement()),
                Map.entry("port.cluster", here.ports().keycloakCluster()),
                Map.entry("db.url", postgres.urlForClients("keycloak")),
                Map.entry("passwords", passwords()),
                Map.entry("db.password", postgres.password("keycloak")),
                Map.entry("tls.keystore", identity.file()),
                Map.entry("tls.keystore.password", identity.password()),
                Map.entry("tls.callers", callers.file()),
                Map.entry("tls.callers.password", callers.password()),
                Map.entry("tls.peers", peers.file()),
                Map.entry("tls.peers.password", peers.password()),
                Map.entry("agent.url", here.agentUrl()),
                Map.entry("captures", captures.file()),
                Map.entry("captures.password", captures.password()),
                Map.entry("portal.internal.url", here.internalUrl()),
                Map.entry("authority.terminals", certificates.authorityFile(Profile.TERMINALS)),
                Map.entry("authority.servers", certificates.authorityFile(Profile.SERVERS)));
    }
}
