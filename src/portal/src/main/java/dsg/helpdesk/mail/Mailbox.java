package dsg.helpdesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The configured IMAP mailbox: {@code dsg.mail.in.host}, {@code .port}, {@code .user}, {@code .password}, {@code .tls} as of the SMTP server,
 * {@code .folder}, and {@code .refused}, the folder that what is not taken in is moved to, for a person to look at.
 */
@ApplicationScoped
class Mailbox {

    private static final int AT_ONCE = 50;
    private static final int MOST_BYTES = 8 << 20;
    private static final String PATIENCE_MILLIS = "10000";
    private static final String FETCH_BYTES = "1048576";

    @Inject
    Config config;

    /** Takes in one mail. */
    interface Taking {

        /** Returns false where it is to be moved aside; what it throws leaves the mail for the next time. */
        boolean take(MimeMessage mail) throws MessagingException, IOException;
    }

    boolean isConfigured() {
        return text("in.host").isPresent() && text("in.user").isPresent();
    }

    /** Where the gateway itself writes from, in small letters. */
    Set<String> ownAddresses() {
        return Stream.of(text("from"), text("reply-to"))
                .flatMap(Optional::stream)
                .flatMap(Mailbox::addresses)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Hands over what waits, so many at most; each leaves the mailbox once it was handed over. */
    void empty(Taking taking) throws MessagingException, IOException {
        Session session = Session.getInstance(properties());
        try (Store store = session.getStore(protocol())) {
            store.connect(
                    text("in.host").orElseThrow(),
                    Integer.parseInt(text("in.port").orElse("-1")),
                    text("in.user").orElseThrow(),
                    text("in.password").orElse(""));
            // closing it removes what is marked
            try (Folder inbox = store.getFolder(text("in.folder").orElse("INBOX"))) {
                inbox.open(Folder.READ_WRITE);
                int last = Math.min(inbox.getMessageCount(), AT_ONCE);
                for (Message each : last == 0 ? new Message[0] : inbox.getMessages(1, last)) {
                    settle(session, inbox, each, taking);
                }
            }
        }
    }

    private void settle(Session session, Folder inbox, Message mail, Taking taking)
            throws MessagingException, IOException {
        boolean taken = mail.getSize() <= MOST_BYTES && taking.take(inMemory(session, mail));
        if (!taken) {
            inbox.copyMessages(new Message[] {mail}, refused(inbox.getStore()));
        }
        mail.setFlag(Flags.Flag.DELETED, true);
    }

    /** As a whole: what is read of it later asks no server any more. */
    private static MimeMessage inMemory(Session session, Message mail) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private Folder refused(Store store) throws MessagingException {
        Folder folder = store.getFolder(text("in.refused").orElse("Refused"));
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("the folder of refused mail cannot be made");
        }
        return folder;
    }

    private String protocol() {
        return tls().equals("implicit") ? "imaps" : "imap";
    }

    private String tls() {
        return text("in.tls").orElse("implicit");
    }

    private Properties properties() {
        Properties imap = new Properties();
        for (String protocol : new String[] {"mail.imap.", "mail.imaps."}) {
            imap.setProperty(protocol + "connectiontimeout", PATIENCE_MILLIS);
            imap.setProperty(protocol + "timeout", PATIENCE_MILLIS);
            imap.setProperty(protocol + "writetimeout", PATIENCE_MILLIS);
            imap.setProperty(protocol + "ssl.checkserveridentity", "true");
            imap.setProperty(protocol + "fetchsize", FETCH_BYTES);
        }
        imap.setProperty("mail.imap.starttls.enable", Boolean.toString(tls().equals("required")));
        imap.setProperty("mail.imap.starttls.required", Boolean.toString(tls().equals("required")));
        return imap;
    }

    private static Stream<String> addresses(String line) {
        try {
            return Arrays.stream(InternetAddress.parse(line))
                    .map(each -> each.getAddress().toLowerCase(Locale.ROOT));
        } catch (MessagingException none) {
            return Stream.empty();
        }
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue("dsg.mail." + key, String.class).filter(value -> !value.isBlank());
    }
}
