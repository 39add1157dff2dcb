package dsg.helpdesk.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of what a mail says what a ticket can hold: what its reader sees, without quotations, and not too long. */
final class MailText {

    private static final int MOST_BYTES = 64 << 10;
    private static final int LONGEST = 3_900;
    private static final String CUT = "\n（以下省略）";

    private MailText() {}

    static String of(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        return clean(new String(bytes, charset(part.getContentType())));
    }

    /** One line of so many characters at most. */
    static String line(@Nullable String text, int longest) {
        String plain =
                plain(text == null ? "" : text.replaceAll("[\\r\\n\\t]+", " ")).strip();
        return plain.substring(0, Math.min(plain.length(), longest));
    }

    static String clean(String text) {
        String plain = plain(text.replace("\r\n", "\n").replace('\r', '\n'))
                .lines()
                .filter(line -> !line.startsWith(">"))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + CUT;
    }

    /** Without control characters, those that turn the direction, and halves of letters. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]|\\p{Cs}", "");
    }

    private static Charset charset(String contentType) {
        try {
            String named = new ContentType(contentType).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (MessagingException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
