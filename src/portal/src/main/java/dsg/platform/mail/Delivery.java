package dsg.platform.mail;

import dsg.platform.task.NotYet;
import dsg.platform.task.TaskHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Sends one letter, a task of its own; without a configured server letters go on waiting. */
@ApplicationScoped
class Delivery implements TaskHandler {

    static final String KIND = "mail.letter";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 9;
    private static final int MOST_REFUSALS = 8;

    @PersistenceContext
    EntityManager entities;

    @Inject
    MailServer server;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isReady() {
        return server.isConfigured();
    }

    /** A mail server that does not answer keeps nobody but letters waiting. */
    @Override
    public int threads() {
        return 1;
    }

    @Override
    public Duration pauseAfter(int failures) {
        return FIRST_PAUSE.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
    }

    @Override
    public void run(Occasion task) {
        Mail mail = entities.find(Mail.class, UUID.fromString(task.key()), LockModeType.PESSIMISTIC_WRITE);
        if (!mail.isWaiting()) {
            return;
        }
        if (mail.isUsefulAt(clock.instant())) {
            send(mail, task.failures() + 1);
        } else {
            mail.drop();
        }
    }

    private void send(Mail mail, int attempt) {
        try {
            server.send(new MailServer.Outgoing(mail.id(), mail.recipient(), mail.createdAt(), mail.letter()));
            mail.sent(clock.instant());
        } catch (SendFailedException refused) {
            // that may pass, as with a full mailbox, but not for ever
            if (attempt < MOST_REFUSALS) {
                throw new NotYet(refused.getClass().getSimpleName());
            }
            mail.refuse();
        } catch (MessagingException failure) {
            throw new NotYet(failure.getClass().getSimpleName());
        }
    }
}
