package dsg.journey;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Requests that no page would make, sent from a page: with its cookies, over its connection. */
final class Api {

    /** In the page, so that browser and server see a request like any other. */
    private static final String SEND = """
        async ({ method, path, headers, body }) => {
          const response = await fetch(path, { method, headers, body: body ?? undefined, redirect: 'manual' });
          const text = await response.text();
          return { status: response.status, text, headers: Object.fromEntries(response.headers) };
        }
        """;

    private final Page page;

    Api(Page page) {
        this.page = page;
    }

    /** @param status 0 for a redirect, which a script is never sent */
    record Answer(int status, String text, Map<String, String> headers) {

        String code() {
            return json().get("code").getAsString();
        }

        String message() {
            return json().get("message").getAsString() + " "
                    + json().get("next").getAsString();
        }

        private JsonObject json() {
            return new Gson().fromJson(text, JsonObject.class);
        }
    }

    /** Announces an upload, as tus does. */
    Answer announce(String folder, String name, long size) {
        return send(
                "POST",
                "/api/uploads",
                Map.of(
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Length",
                        Long.toString(size),
                        "Upload-Metadata",
                        "folder " + base64(folder) + ",filename " + base64(name)),
                null);
    }

    /** Sends bytes of an upload, as tus does. */
    Answer append(String location, long offset, String bytes) {
        return send(
                "PATCH",
                location,
                Map.of(
                        "Tus-Resumable", "1.0.0",
                        "Upload-Offset", Long.toString(offset),
                        "Content-Type", "application/offset+octet-stream"),
                bytes);
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, headers, null);
    }

    /** Calls an upload off, as tus does. */
    Answer cancel(String location) {
        return send("DELETE", location, Map.of("Tus-Resumable", "1.0.0"), null);
    }

    /** Asks what tus asks, as a network lets it pass that knows only POST: the method meant stands in a header. */
    Answer post(String meant, String location, String body) {
        return send(
                "POST",
                location,
                Map.of(
                        "X-HTTP-Method-Override", meant,
                        "Tus-Resumable", "1.0.0",
                        "Upload-Offset", "0",
                        "Content-Type", "application/offset+octet-stream"),
                body);
    }

    /** Asks with any method, sending this text. */
    Answer ask(String method, String path, String body) {
        return send(method, path, Map.of("Content-Type", "text/plain"), body);
    }

    private Answer send(
            String method, String path, Map<String, String> headers, @org.jspecify.annotations.Nullable String body) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("X-Requested-With", "XMLHttpRequest");
        all.put("Accept", "application/json");
        Map<String, Object> request = new TreeMap<>(Map.of("method", method, "path", path, "headers", all));
        if (body != null) {
            request.put("body", body);
        }
        Gson gson = new Gson();
        return gson.fromJson(gson.toJson(page.evaluate(SEND, request)), Answer.class);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
