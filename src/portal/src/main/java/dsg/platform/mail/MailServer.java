package dsg.platform.mail;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The configured SMTP server: {@code dsg.mail.host}, {@code .port}, {@code .from}, {@code .user}, {@code .password}, {@code .reply-to} where answers
 * are read, and {@code .tls}: {@code required} by STARTTLS, {@code implicit}, or {@code none} for a relay on the same host.
 */
@ApplicationScoped
class MailServer {

    private static final String PATIENCE_MILLIS = "10000";

    @Inject
    Config config;

    /** A letter on its way out. */
    record Outgoing(UUID id, String recipient, Instant createdAt, Letter letter) {}

    boolean isConfigured() {
        return text("host").isPresent() && text("from").isPresent();
    }

    /** Returns once the server has taken the letter. */
    void send(Outgoing mail) throws MessagingException {
        Session session = Session.getInstance(properties(), authenticator());
        Transport.send(message(session, mail));
    }

    private MimeMessage message(Session session, Outgoing mail) throws MessagingException {
        InternetAddress from = new InternetAddress(text("from").orElseThrow(), true);
        MimeMessage message = new Identified(session, "<" + mail.id() + "@" + domain(from) + ">");
        message.setFrom(from);
        Optional<String> answers = text("reply-to");
        if (answers.isPresent()) {
            message.setReplyTo(InternetAddress.parse(answers.get(), true));
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.letter().subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.letter().body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Date", RFC_1123_DATE_TIME.format(mail.createdAt().atOffset(ZoneOffset.UTC)));
        message.saveChanges();
        return message;
    }

    private static String domain(InternetAddress from) {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private Properties properties() {
        Properties smtp = new Properties();
        String tls = text("tls").orElse("required");
        smtp.setProperty("mail.smtp.host", text("host").orElseThrow());
        smtp.setProperty("mail.smtp.port", text("port").orElse("25"));
        smtp.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls.equals("implicit")));
        smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls.equals("required")));
        smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(tls.equals("required")));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.auth", Boolean.toString(text("user").isPresent()));
        smtp.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        smtp.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        smtp.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return smtp;
    }

    private @Nullable Authenticator authenticator() {
        Optional<String> user = text("user");
        return user.isEmpty()
                ? null
                : new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(
                                user.get(), text("password").orElse(""));
                    }
                };
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue("dsg.mail." + key, String.class).filter(value -> !value.isBlank());
    }

    /** Keeps its identifier over repetitions: where a server died just after sending, the receiver can tell the second from a new one. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
