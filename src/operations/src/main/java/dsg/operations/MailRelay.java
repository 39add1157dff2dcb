package dsg.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The mail server that the portal hands its notices to, from {@code DSG_MAIL_HOST}, {@code DSG_MAIL_PORT}, {@code DSG_MAIL_FROM},
 * {@code DSG_MAIL_USER}, {@code DSG_MAIL_PASSWORD} and {@code DSG_MAIL_TLS}. Without one, mails wait in the portal. What is answered is
 * read from the IMAP mailbox of {@code DSG_MAIL_IN_…}; without one, nothing comes in.
 */
record MailRelay(Map<String, String> environment) {

    private static final List<String> KEYS = List.of(
            "host",
            "port",
            "from",
            "reply-to",
            "user",
            "password",
            "tls",
            "in.host",
            "in.port",
            "in.user",
            "in.password",
            "in.tls",
            "in.folder",
            "in.refused");

    static MailRelay fromEnvironment() {
        return new MailRelay(System.getenv());
    }

    void put(Properties values) {
        for (String key : KEYS) {
            String value = environment.get(
                    "DSG_MAIL_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
            if (value != null && !value.isBlank()) {
                values.setProperty("dsg.mail." + key, value);
            }
        }
    }
}
