package dsg.forms;

import dsg.platform.task.Tasks;
import dsg.server.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Originals of forms past the application: as they lie in the database. */
@ApplicationScoped
@Shared
public class Lying {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Tasks tasks;

    @Transactional
    public byte[] outside(UUID subject) {
        return (byte[]) entities.createNativeQuery("select content from outside_form where subject = ?1", byte[].class)
                .setParameter(1, subject)
                .getSingleResult();
    }

    /** Puts this in its place, open, as an earlier edition kept it, and asks for what the migration has asked for. */
    @Transactional
    public void open(UUID subject, byte[] content) {
        entities.createNativeQuery("update outside_form set content = ?2, wrapped_key = null where subject = ?1")
                .setParameter(1, subject)
                .setParameter(2, content)
                .executeUpdate();
        tasks.schedule("forms.seal-outside", subject.toString(), Instant.now());
    }
}
