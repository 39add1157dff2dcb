package dsg.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dsg.server.RunningGateway;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A mail server outside the portal. Classes that run in the portal name nothing of it but these calls. */
final class PostOffice {

    private static final int MOMENTS = 200;
    private static final long MOMENT_NANOS = 100_000_000;

    private static @Nullable GreenMail server;

    private PostOffice() {}

    static void open() {
        GreenMail opened =
                new GreenMail(new ServerSetup(RunningGateway.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        opened.start();
        server = opened;
    }

    static void close() {
        Objects.requireNonNull(server).stop();
    }

    /** Waits for so many with this subject; of each: recipient, sender, identifier, who wrote it, and what it says, line by line. */
    static List<String> lettersAbout(String subject, int count) {
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
