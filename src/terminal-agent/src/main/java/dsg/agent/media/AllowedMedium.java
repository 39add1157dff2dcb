package dsg.agent.media;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Locale;

/**
 * A medium, or the drive of discs, that the policy allows here.
 *
 * @param number by which the company knows it
 * @param bytes that it holds; 0 while nobody has seen it yet, and for the drives of discs
 * @param until when that ends
 */
record AllowedMedium(
        String id,
        String number,
        String vendor,
        String product,
        String serial,
        long bytes,
        boolean optical,
        Instant until) {

    static AllowedMedium of(JsonObject json) {
        return new AllowedMedium(
                json.getString("id"),
                json.getString("number"),
                json.getString("vendor").toLowerCase(Locale.ROOT),
                json.getString("product").toLowerCase(Locale.ROOT),
                json.getString("serial"),
                json.getJsonNumber("bytes").longValueExact(),
                json.getBoolean("optical"),
                Instant.ofEpochSecond(json.getJsonNumber("until").longValueExact()));
    }
}
