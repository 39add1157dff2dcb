package dsg.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything the portal is told at its start: one properties file, and a directory with a file for each secret, since properties
 * are seen by more than who asks for them. Only the portal's user may read either.
 */
final class PortalSettings {

    static final String DEMONSTRATION = "dsg.demonstration";

    private static final Predicate<String> SECRET =
            Pattern.compile("\\.(password|pin|secret)$").asPredicate();

    private final Installation here;
    private final Postgres postgres;
    private final Clamd clamd;
    private final Certificates certificates;
    private final Vault vault;
    private final Map<String, String> changed;

    /** @param changed settings that this gateway wants otherwise than they come */
    PortalSettings(
            Installation here,
            Postgres postgres,
            Clamd clamd,
            Certificates certificates,
            Vault vault,
            Map<String, String> changed) {
        this.here = here;
        this.postgres = postgres;
        this.clamd = clamd;
        this.certificates = certificates;
        this.vault = vault;
        this.changed = changed;
    }

    Token vault() {
        return vault.token();
    }

    /**
     * The properties file, without the secrets: sorted, so that it only differs when a value does, and in ASCII, as Java reads such
     * files.
     */
    String text(ServiceUser user, Path directory) {
        Properties open = values(user, directory);
        open.keySet().removeIf(key -> SECRET.test(key.toString()));
        open.setProperty("dsg.secrets", secrets(directory).toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            open.store(bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Puts each secret into a file of its name; true when one of them has changed. */
    boolean putSecrets(ServiceUser user, Path directory) {
        Path files = Home.directory("rwx------", user, secrets(directory));
        boolean changed = false;
        for (Map.Entry<Object, Object> each : values(user, directory).entrySet()) {
            if (SECRET.test(each.getKey().toString())) {
                changed |= here.put(
                        user,
                        files.resolve(each.getKey().toString()),
                        each.getValue().toString());
            }
        }
        return changed;
    }

    private static Path secrets(Path directory) {
        return directory.resolve("secrets");
    }

    /** The keys are the ones that the server's configuration and the portal read; they are named nowhere else. */
    Properties values(ServiceUser user, Path directory) {
        Properties values = new Properties();
        ports(values);
        database(values);
        tls(values, user, directory);
        keycloak(values);
        values.setProperty("dsg.agent.url", here.agentUrl());
        store(values, "dsg.capture.keystore", captures(user));
        Token token = vault.token();
        token.prepare();
        values.setProperty("dsg.vault.config", token.configuration().toString());
        values.setProperty("dsg.vault.pin", token.pin());
        values.setProperty("dsg.store.path", directory.resolve("store").toString());
        values.setProperty("dsg.audit.heads", directory.resolve("audit-heads").toString());
        values.setProperty(
                "dsg.audit.archive", directory.resolve("audit-archive").toString());
        values.setProperty("dsg.store.reserve", Long.toString(512L << 20));
        values.setProperty("dsg.clamd.socket", clamd.socket().toString());
        values.setProperty("dsg.upload.max-bytes", Long.toString(clamd.largestFile()));
        values.setProperty("dsg.upload.open", "50");
        values.setProperty("dsg.upload.life", "P1D");
        values.setProperty("dsg.scan.concurrent", "3");
        values.setProperty("dsg.scan.patience", "PT1H");
        values.setProperty("dsg.session.idle", "PT15M");
        values.setProperty("dsg.session.absolute", "PT8H");
        Contact contact = Contact.of(here);
        values.setProperty("dsg.contact.name", contact.name());
        values.setProperty("dsg.contact.telephone", contact.telephone());
        values.setProperty("dsg.contact.mail", contact.mail());
        Contact office = Contact.ofOffice(here);
        values.setProperty("dsg.office.name", office.name());
        values.setProperty("dsg.office.telephone", office.telephone());
        values.setProperty("dsg.office.mail", office.mail());
        values.setProperty("dsg.portal.url", here.portalUrl());
        values.setProperty("dsg.contract.key-destruction", "P30D");
        values.setProperty("dsg.clock.jump", "P1D");
        MailRelay.fromEnvironment().put(values);
        if (!changed.containsKey(DEMONSTRATION)) {
            values.setProperty(DEMONSTRATION, Boolean.toString(Purpose.of(here).isDemonstration()));
        }
        values.putAll(changed);
        return values;
    }

    private void ports(Properties values) {
        values.setProperty("dsg.url", here.portalUrl());
        values.setProperty("dsg.port.https", Integer.toString(here.ports().https()));
        values.setProperty("dsg.port.internal", Integer.toString(here.ports().internal()));
        values.setProperty("dsg.port.management", Integer.toString(here.ports().management()));
    }

    private void database(Properties values) {
        values.setProperty("dsg.db.url", postgres.urlForClients("dsg"));
        values.setProperty("dsg.db.user", "dsg_portal");
        values.setProperty("dsg.db.password", postgres.password("dsg_portal"));
        values.setProperty("dsg.jobs.db.user", "dsg_jobs");
        values.setProperty("dsg.jobs.db.password", postgres.password("dsg_jobs"));
    }

    private void tls(Properties values, ServiceUser user, Path directory) {
        store(values, "dsg.tls.portal.keystore", certificates.identity(Profile.SERVERS, "portal", user, directory));
        store(
                values,
                "dsg.tls.terminals.truststore",
                certificates.anchors("terminals", user, directory, Profile.TERMINALS));
        store(values, "dsg.tls.servers.truststore", certificates.anchors("servers", user, directory, Profile.SERVERS));
    }

    /** Terminals encrypt captures for an enrolment to it, whichever node answers. */
    Certificates.Store captures(ServiceUser user) {
        Path shared = here.home().privateDirectory(user, ServerName.PORTAL.toString());
        return certificates.identity(Profile.SERVERS, "portal-capture", user, shared);
    }

    private void keycloak(Properties values) {
        values.setProperty("dsg.keycloak.url", here.keycloakUrl());
        values.setProperty("dsg.keycloak.realm", Keycloak.REALM);
        values.setProperty("dsg.keycloak.administrators", "administrator");
        values.setProperty("dsg.keycloak.unreachable", "PT60S");
        values.setProperty("dsg.keycloak.pull", "PT3S");
        values.setProperty("dsg.keycloak.compare", "PT5M");
        values.setProperty("dsg.oidc.client", "portal");
        values.setProperty("dsg.oidc.secret", here.secrets().of("oidc.portal"));
        // the way back from a login leads to the page that was asked for, with what its address says
        values.setProperty("wildfly.elytron.oidc.allow.query.params", "true");
        values.setProperty("dsg.keycloak.admin.client", "portal-accounts");
        values.setProperty("dsg.keycloak.admin.secret", here.secrets().of("oidc.portal-accounts"));
    }

    private static void store(Properties values, String key, Certificates.Store store) {
        values.setProperty(key, store.file().toString());
        values.setProperty(key + ".password", store.password());
    }
}
