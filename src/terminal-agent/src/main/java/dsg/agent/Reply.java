package dsg.agent;

import java.util.Map;

/** What the agent answers. */
public record Reply(int status, Map<String, String> headers, String body) {

    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=UTF-8", text);
    }

    public static Reply page(String html) {
        return of(200, "text/html; charset=UTF-8", html);
    }

    /** Another page of the agent's own. */
    public static Reply to(String path) {
        return new Reply(303, Map.of("Location", path), "");
    }

    private static Reply of(int status, String type, String text) {
        return new Reply(status, Map.of("Content-Type", type), text);
    }
}
