package dsg.helpdesk.mail;

import dsg.helpdesk.MailTickets;
import dsg.helpdesk.attachment.Attached;
import dsg.helpdesk.attachment.AttachmentCheck;
import dsg.helpdesk.attachment.Checked;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks into the mailbox again and again, where one is configured; what comes while the server is away waits in it. */
@ApplicationScoped
class MailFetching implements RecurringTask {

    private static final Logger LOG = Logger.getLogger(MailFetching.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    Mailbox mailbox;

    @Inject
    AttachmentCheck check;

    @Inject
    MailTickets tickets;

    @Override
    public String kind() {
        return "helpdesk.mail";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        if (mailbox.isConfigured()) {
            try {
                mailbox.empty(this::take);
            } catch (MessagingException | IOException away) {
                LOG.log(Level.WARNING, "The mailbox was not emptied: {0}", away.toString());
            }
        }
    }

    private boolean take(MimeMessage message) throws IOException {
        IncomingMail mail;
        try {
            mail = MailReading.read(message, mailbox.ownAddresses());
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.log(Level.WARNING, "A mail was not taken in: {0}", unreadable.toString());
            tickets.unreadable();
            return false;
        }
        List<Checked> files = new ArrayList<>();
        for (Attached each : mail.automatic() ? List.<Attached>of() : mail.files()) {
            files.add(check.look(each));
        }
        return tickets.take(mail, files);
    }
}
