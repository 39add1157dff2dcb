package dsg.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends one letter, in a transaction that holds its row: a server that dies lets go of it, and the next one takes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MailSending {

    private static final int AT_ONCE = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    MailServer server;

    @Inject
    Clock clock;

    List<UUID> waiting() {
        List<?> rows = entities.createNativeQuery("""
                        select id from mail where state = 'WAITING' and next_try_at <= :now
                        order by number limit :most""", UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("most", AT_ONCE)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    void send(UUID id) {
        take(id).ifPresent(mail -> {
            if (mail.isUsefulAt(clock.instant())) {
                send(mail);
            } else {
                mail.drop();
            }
        });
    }

    private void send(Mail mail) {
        try {
            server.send(new MailServer.Outgoing(mail.id(), mail.recipient(), mail.createdAt(), mail.letter()));
            mail.sent(clock.instant());
        } catch (SendFailedException refused) {
            mail.refused(refused.getClass().getSimpleName(), clock.instant());
        } catch (MessagingException failure) {
            mail.failed(failure.getClass().getSimpleName(), clock.instant());
        }
    }

    private Optional<Mail> take(UUID id) {
        boolean taken = !entities.createNativeQuery(
                        "select id from mail where id = :id and state = 'WAITING' for update skip locked", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        return taken ? Optional.of(entities.find(Mail.class, id)) : Optional.empty();
    }
}
