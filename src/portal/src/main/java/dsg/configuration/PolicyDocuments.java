package dsg.configuration;

import dsg.platform.access.TerminalId;
import dsg.platform.keys.SigningVault;
import dsg.protocol.signed.Jws;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the one document of a terminal from what all services say, and signs it. */
@ApplicationScoped
class PolicyDocuments {

    /** Of the document, in its header. */
    static final String TYPE = "dsg-policy";

    private static final String KEY = "agent-policy";

    @Inject
    @Any
    Instance<PolicyPart> parts;

    @Inject
    SigningVault vault;

    @Inject
    Clock clock;

    /** How long an agent that cannot reach the gateway may go on with what it has (A6). */
    @Inject
    @ConfigProperty(name = "dsg.agent.policy.lasts", defaultValue = "PT72H")
    Duration lasts;

    /** By which agents know a document. */
    ECPublicKey key() {
        return vault.publicKey(KEY);
    }

    /** What all services say to this terminal now, by name. */
    JsonObject parts(TerminalId terminal) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        parts.stream()
                .sorted(Comparator.comparing(PolicyPart::name))
                .forEach(part -> all.add(part.name(), part.of(terminal)));
        return all.build();
    }

    static String mark(JsonObject parts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(parts.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String signed(TerminalId terminal, long version, JsonObject content) {
        Instant now = clock.instant();
        byte[] document = Json.createObjectBuilder()
                .add("terminal", terminal.toString())
                .add("version", version)
                .add("issued", now.getEpochSecond())
                .add("expires", now.plus(lasts).getEpochSecond())
                .add("parts", content)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return Jws.sign(TYPE, key(), document, bytes -> vault.sign(KEY, bytes));
    }
}
