package dsg.erasure;

import dsg.configuration.ReportReader;
import dsg.configuration.ReportRefused;
import dsg.configuration.TerminalRows;
import dsg.platform.access.TerminalId;
import dsg.protocol.signed.Jws;
import dsg.protocol.signed.NotSigned;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;

/** {@code erasure}: a record that the terminal's agent has signed with the key that the register knows it by; any other is refused. */
@ApplicationScoped
class ErasureReport implements ReportReader {

    private static final String TYPE = "dsg-erasure";
    private static final int LONGEST = 1 << 16;
    private static final Set<String> CAUSES = Set.of("SHUTDOWN", "START", "LOST");

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalRows rows;

    @Inject
    TerminalDirectory terminals;

    @Override
    public String topic() {
        return "erasure";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        String signed = body.asJsonObject().getString("record");
        if (signed.length() > LONGEST) {
            throw new ReportRefused("too long");
        }
        try {
            Jws.Opened opened = Jws.open(TYPE, signed);
            String known = terminals.agentOf(terminals.fingerprintOf(terminal)).orElse("");
            if (!fingerprint(opened.certificate()).equals(known)) {
                throw new ReportRefused("another's key");
            }
            entities.persist(
                    new ErasureRecord(terminal, rows.owner(terminal), row(opened.payload()), signed, received));
        } catch (NotSigned broken) {
            throw new ReportRefused("signature", broken);
        }
    }

    private static ErasureRow row(byte[] payload) {
        try (var reader = Json.createReader(new ByteArrayInputStream(payload))) {
            JsonObject told = reader.readObject();
            String cause = told.getString("cause");
            if (!CAUSES.contains(cause)) {
                throw new ReportRefused("cause");
            }
            return new ErasureRow(
                    Instant.ofEpochSecond(told.getJsonNumber("at").longValueExact()),
                    cause,
                    told.getBoolean("held"),
                    natural(told, "files"),
                    natural(told, "bytes"),
                    natural(told, "failed"));
        }
    }

    private static long natural(JsonObject told, String name) {
        long number = told.getJsonNumber(name).longValueExact();
        if (number < 0) {
            throw new ReportRefused(name);
        }
        return number;
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException unreadable) {
            throw new ReportRefused("certificate", unreadable);
        }
    }
}
