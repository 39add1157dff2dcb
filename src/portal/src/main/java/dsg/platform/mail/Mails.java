package dsg.platform.mail;

import dsg.platform.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where services post their letters: in the transaction of what they tell of, so that neither is there without the other. */
@ApplicationScoped
public class Mails {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /**
     * Posts a letter, unless this person was written to about this topic before.
     *
     * @param topic what it is about, for nobody to be told twice
     * @param usefulUntil from when on it is not to be sent any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(String topic, String recipient, Letter letter, Instant usefulUntil) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        int posted = entities.createNativeQuery("""
                        insert into mail (id, topic, recipient, subject, body, created_at, useful_until, state)
                        values (:id, :topic, :recipient, :subject, :body, :now, :until, 'WAITING')
                        on conflict (topic, recipient) do nothing""")
                .setParameter("id", id)
                .setParameter("topic", topic)
                .setParameter("recipient", recipient)
                .setParameter("subject", letter.subject())
                .setParameter("body", letter.body())
                .setParameter("now", now)
                .setParameter("until", usefulUntil)
                .executeUpdate();
        if (posted > 0) {
            tasks.schedule(Delivery.KIND, id.toString(), now);
        }
    }

    /** The topic of the letter that went out with this identifier: what an answer to it is about. */
    public Optional<String> topicOf(UUID letter) {
        List<?> topics = entities.createNativeQuery("select topic from mail where id = :id", String.class)
                .setParameter("id", letter)
                .getResultList();
        return topics.stream().map(String.class::cast).findFirst();
    }

    /**
     * Takes back letters that have not gone out yet, because what they tell is no longer so.
     *
     * @param topics what the topics of these letters begin with
     * @param kept what the topics end with of those that stay true
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(String topics, String kept) {
        entities.createNativeQuery("update mail set state = 'DROPPED' where state = 'WAITING'"
                        + " and starts_with(topic, :topics) and right(topic, length(:kept)) <> :kept")
                .setParameter("topics", topics)
                .setParameter("kept", kept)
                .executeUpdate();
    }

    /** Takes back letters that have not gone out yet and were posted at a time that never came. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBackPostedAfter(Instant instant) {
        entities.createNativeQuery(
                        "update mail set state = 'DROPPED' where state = 'WAITING' and created_at > :instant")
                .setParameter("instant", instant)
                .executeUpdate();
        tasks.bringBack(Delivery.KIND);
    }
}
