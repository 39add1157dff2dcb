package dsg.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dsg.server.RunningGateway;
import jakarta.mail.Address;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A mail server outside the portal. Classes that run in the portal name nothing of it but these calls. */
public final class PostOffice {

    private static final int MOMENTS = 200;
    private static final long MOMENT_NANOS = 100_000_000;

    private static @Nullable GreenMail server;

    private PostOffice() {}

    /** Opens it for letters, with the desks' mailbox in it. */
    public static void open() {
        GreenMail opened = new GreenMail(new ServerSetup[] {
            new ServerSetup(RunningGateway.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(RunningGateway.mailboxPort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        opened.setUser("desk@gateway.example", "desk", "made-up");
        opened.start();
        server = opened;
    }

    public static void close() {
        Objects.requireNonNull(server).stop();
    }

    /** Waits for so many with this subject; of each: recipient, sender, identifier, who wrote it, and what it says, line by line. */
    public static List<String> lettersAbout(String subject, int count) {
        List<String> letters = lettersAbout(subject);
        for (int moment = 0; letters.size() < count && moment < MOMENTS; moment++) {
            LockSupport.parkNanos(MOMENT_NANOS);
            letters = lettersAbout(subject);
        }
        return letters;
    }

    private static List<String> lettersAbout(String subject) {
        return Arrays.stream(Objects.requireNonNull(server).getReceivedMessages())
                .filter(mail -> subject.equals(subjectOf(mail)))
                .map(PostOffice::text)
                .toList();
    }

    /** Waits for a letter to this address with this in its subject. */
    public static MimeMessage letterTo(String recipient, String subject) {
        for (int moment = 0; moment < MOMENTS; moment++) {
            for (MimeMessage mail : Objects.requireNonNull(server).getReceivedMessages()) {
                if (subjectOf(mail).contains(subject) && isTo(mail, recipient)) {
                    return mail;
                }
            }
            LockSupport.parkNanos(MOMENT_NANOS);
        }
        throw new IllegalStateException("no letter to " + recipient + " about " + subject);
    }

    /** Puts a mail into the desks' mailbox, by SMTP as anybody does. */
    public static void send(MimeMessage mail) {
        try {
            Transport.send(mail, new Address[] {new InternetAddress("desk@gateway.example")});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The way into this post office. */
    public static Session session() {
        return Objects.requireNonNull(server).getSmtp().createSession();
    }

    /** How many mails lie in a folder of the desks' mailbox. */
    public static int mailsIn(String folder) {
        try (Store store = Objects.requireNonNull(server).getImap().createStore()) {
            store.connect("desk", "made-up");
            Folder found = store.getFolder(folder);
            return found.exists() ? found.getMessageCount() : 0;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return mail.getAllRecipients()[0].toString().equals(recipient);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subjectOf(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return String.join(
                    "\n",
                    mail.getAllRecipients()[0].toString(),
                    mail.getFrom()[0].toString(),
                    mail.getMessageID(),
                    mail.getHeader("Auto-Submitted")[0],
                    mail.getContent().toString().replace("\r\n", "\n"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
