package dsg.platform.door;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.Map;

/**
 * What browsers are told about every reply, whoever gives it: come by TLS only (RFC 6797), keep nothing, guess nothing, frame
 * nothing, tell nobody where a link was. What a reply says of itself stays.
 */
final class ReplyHeaders {

    private static final Map<HttpString, String> ALWAYS = Map.of(
            HttpString.tryFromString("Strict-Transport-Security"),
            "max-age=31536000",
            HttpString.tryFromString("X-Content-Type-Options"),
            "nosniff",
            HttpString.tryFromString("Referrer-Policy"),
            "same-origin",
            HttpString.tryFromString("Cross-Origin-Opener-Policy"),
            "same-origin",
            HttpString.tryFromString("Cross-Origin-Resource-Policy"),
            "same-origin",
            HttpString.tryFromString("Permissions-Policy"),
            "camera=(), microphone=(), geolocation=(), usb=(), payment=()",
            HttpString.tryFromString("Cache-Control"),
            "no-store",
            // of replies that are no page: they run nothing; a page brings its own (ADR 4)
            HttpString.tryFromString("Content-Security-Policy"),
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                    + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'");

    private ReplyHeaders() {}

    static void complete(HeaderMap reply) {
        ALWAYS.forEach((name, value) -> {
            if (!reply.contains(name)) {
                reply.put(name, value);
            }
        });
    }
}
