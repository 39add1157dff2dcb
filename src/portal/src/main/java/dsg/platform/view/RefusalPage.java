package dsg.platform.view;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that is sent before there is any session, so it needs neither Faces nor another request: the style is inside, and the
 * policy names its digest.
 *
 * @param html the whole page
 * @param contentSecurityPolicy the header to send with it
 */
public record RefusalPage(String html, String contentSecurityPolicy) {

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    /** For a computer that is not, or no longer, a registered terminal (R61). */
    public static RefusalPage ofTerminal(Contact contact) {
        return of("refusal.html", contact);
    }

    /** For everybody, while it is not known what Keycloak may have taken away. */
    public static RefusalPage ofUnavailable(Contact contact) {
        return of("unavailable.html", contact);
    }

    private static RefusalPage of(String template, Contact contact) {
        String html = text(template)
                .replace("${name}", escape(contact.name()))
                .replace("${telephone}", escape(contact.telephone()))
                .replace("${mail}", escape(contact.mail()));
        return new RefusalPage(
                html,
                "default-src 'none'; style-src 'sha256-" + digest(styleOf(template, html))
                        + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    }

    /** Answers with this page; nobody keeps it. */
    public void answer(int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        Refusals.sayWhen(status, response);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setContentType("text/html; charset=UTF-8");
        response.getWriter().write(html);
    }

    private static String text(String template) {
        try (InputStream file = RefusalPage.class.getResourceAsStream(template)) {
            if (file == null) {
                throw new IllegalStateException(template + " is not packed");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String styleOf(String template, String html) {
        Matcher style = STYLE.matcher(html);
        if (!style.find()) {
            throw new IllegalStateException(template + " has no style");
        }
        return style.group(1);
    }

    private static String digest(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
