package dsg.platform.view;

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
 * The page for a computer that is not, or no longer, a registered terminal (R61). It is sent before there is any session, so it
 * needs neither Faces nor another request: the style is inside, and the policy names its digest.
 *
 * @param html the whole page
 * @param contentSecurityPolicy the header to send with it
 */
public record RefusalPage(String html, String contentSecurityPolicy) {

    private static final String TEMPLATE = "refusal.html";
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    /** The page with this contact on it. */
    public static RefusalPage of(Contact contact) {
        String html = template()
                .replace("${name}", escape(contact.name()))
                .replace("${telephone}", escape(contact.telephone()))
                .replace("${mail}", escape(contact.mail()));
        return new RefusalPage(
                html,
                "default-src 'none'; style-src 'sha256-" + digest(styleOf(html))
                        + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    }

    private static String template() {
        try (InputStream file = RefusalPage.class.getResourceAsStream(TEMPLATE)) {
            if (file == null) {
                throw new IllegalStateException(TEMPLATE + " is not packed");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String styleOf(String html) {
        Matcher style = STYLE.matcher(html);
        if (!style.find()) {
            throw new IllegalStateException(TEMPLATE + " has no style");
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
