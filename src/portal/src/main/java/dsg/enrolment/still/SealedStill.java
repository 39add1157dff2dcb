package dsg.enrolment.still;

import dsg.platform.access.RuleBroken;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A picture as the browser has sealed it: JWE in general JSON serialisation (RFC 7516, 7.2.1), A256GCM under a key that RSA-OAEP-256
 * wraps for each recipient. The protected header, which the seal covers, says of which ceremony it is and what the picture's SHA-256 is.
 *
 * @param digest SHA-256 of the masked picture, lowercase hex, as the browser says
 */
record SealedStill(String text, String digest, UUID ceremony, Set<UUID> recipients) {

    private static final int LONGEST = 900_000;
    private static final String DIGEST = "[0-9a-f]{64}";

    SealedStill {
        recipients = Set.copyOf(recipients);
    }

    /** Reads it; what it holds nobody here can read. */
    static SealedStill of(String text) {
        if (text.length() > LONGEST) {
            throw new RuleBroken("enrolment.still.large");
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject sealed = reader.readObject();
            JsonObject header = header(sealed.getString("protected"));
            boolean whole = Set.of("iv", "ciphertext", "tag").stream()
                    .noneMatch(part -> sealed.getString(part).isEmpty());
            String digest = header.getString("dsg_sha256");
            if (!whole || !"A256GCM".equals(header.getString("enc")) || !digest.matches(DIGEST)) {
                throw new RuleBroken("enrolment.still.unreadable");
            }
            Set<UUID> recipients = sealed.getJsonArray("recipients").stream()
                    .map(JsonValue::asJsonObject)
                    .map(SealedStill::recipient)
                    .collect(Collectors.toSet());
            return new SealedStill(text, digest, UUID.fromString(header.getString("dsg_ceremony")), recipients);
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException unreadable) {
            throw new RuleBroken("enrolment.still.unreadable");
        }
    }

    private static UUID recipient(JsonObject recipient) {
        JsonObject header = recipient.getJsonObject("header");
        if (!"RSA-OAEP-256".equals(header.getString("alg"))
                || recipient.getString("encrypted_key").isEmpty()) {
            throw new RuleBroken("enrolment.still.unreadable");
        }
        return UUID.fromString(header.getString("kid"));
    }

    private static JsonObject header(String encoded) {
        String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
