package dsg.helpdesk.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises what programs send (RFC 3834, section 2; RFC 2919): absence notes, lists, bounces, and our own letters coming back. */
final class AutomaticMail {

    /** A mail that has passed more servers goes round in a circle. */
    private static final int MOST_HOPS = 30;

    private static final Set<String> PRECEDENCE = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> SENDERS =
            Set.of("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply");
    private static final List<String> MARKS = List.of("List-Id", "List-Unsubscribe", "X-Autoreply", "X-Autorespond");

    private AutomaticMail() {}

    /** @param own the gateway's addresses */
    static boolean is(MimeMessage mail, String sender, Set<String> own) throws MessagingException {
        String submitted = first(mail, "Auto-Submitted");
        String local = sender.substring(0, Math.max(0, sender.indexOf('@')));
        boolean byPeople = submitted.isEmpty() || submitted.matches("no(?:[\\s;(].*)?");
        return !byPeople
                || PRECEDENCE.contains(first(mail, "Precedence"))
                || first(mail, "Return-Path").equals("<>")
                || SENDERS.contains(local)
                || own.contains(sender)
                || mail.isMimeType("multipart/report")
                || hasMark(mail)
                || hops(mail) > MOST_HOPS;
    }

    private static boolean hasMark(Part mail) throws MessagingException {
        for (String mark : MARKS) {
            if (mail.getHeader(mark) != null) {
                return true;
            }
        }
        return false;
    }

    private static int hops(Part mail) throws MessagingException {
        String @Nullable [] received = mail.getHeader("Received");
        return received == null ? 0 : received.length;
    }

    private static String first(Part mail, String header) throws MessagingException {
        String @Nullable [] values = mail.getHeader(header);
        return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
