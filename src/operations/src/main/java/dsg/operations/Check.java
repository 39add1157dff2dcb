package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Whether database, files and keys fit together.
 *
 * @param faults one line each; empty means clean
 */
public record Check(List<String> faults) {

    /** Terabytes at the speed of a slow disk; who does not want to wait ends the program. */
    private static final Duration READING_EVERYTHING = Duration.ofDays(7);

    /** The portal compares, since nobody else may open the vault: {@code POST /internal/check} answers {@code {"faults":[…]}}. */
    static Check of(Installation here, Web web, Server database, boolean deep) {
        if (!database.ready()) {
            return new Check(List.of("データベースに接続できません / the database cannot be reached"));
        }
        try {
            HttpResponse<String> answer = web.call(
                    "POST",
                    here.internalUrl() + "/internal/check" + (deep ? "?deep" : ""),
                    Map.of("Content-Type", "application/json"),
                    "{}",
                    deep ? READING_EVERYTHING : Web.WORKING);
            return answer.statusCode() == 200
                    ? new Check(faults(answer.body()))
                    : new Check(List.of("ポータルの応答 / the portal answered " + answer.statusCode()));
        } catch (UncheckedIOException e) {
            return new Check(List.of("ポータルに接続できません / the portal cannot be reached"));
        }
    }

    private static List<String> faults(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject answer = reader.readObject();
            return answer.getJsonArray("faults").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}
