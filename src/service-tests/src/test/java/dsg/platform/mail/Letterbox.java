package dsg.platform.mail;

import dsg.platform.task.Takers;
import dsg.server.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Posts letters and looks into the table. */
@ApplicationScoped
@Shared
public class Letterbox {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Takers takers;

    @Inject
    Mails mails;

    /** An earlier run on the same database wrote about the same. */
    @Transactional
    public void clear(String topic) {
        entities.createNativeQuery("update mail set topic = 'gone/' || id where starts_with(topic, ?1)")
                .setParameter(1, topic)
                .executeUpdate();
    }

    @Transactional
    public UUID post(String topic, String recipient, Letter letter, Instant until) {
        mails.post(topic, recipient, letter, until);
        return ids(topic).getLast();
    }

    @Transactional
    public List<UUID> ids(String topic) {
        List<?> rows = entities.createNativeQuery(
                        "select id from mail where starts_with(topic, ?1) order by number", UUID.class)
                .setParameter(1, topic)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    @Transactional
    public List<String> states(String topic) {
        List<?> rows = entities.createNativeQuery(
                        "select state from mail where starts_with(topic, ?1) order by number", String.class)
                .setParameter(1, topic)
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    public long attempts(String topic) {
        return ids(topic).stream()
                .mapToLong(id -> takers.failures(Delivery.KIND, id.toString()))
                .sum();
    }

    /** Takes the letter, and dies before it has sent it: its transaction ends with nothing done. */
    void holdsAndDies(UUID id) {
        try {
            takers.takeAndDie(Delivery.KIND, id.toString());
        } catch (IllegalStateException died) {
            LockSupport.parkNanos(1);
        }
    }
}
