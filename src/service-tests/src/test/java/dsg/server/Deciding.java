package dsg.server;

import dsg.application.ApplicationId;
import dsg.application.Applications;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RowSecurity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Decides about what waits, as a person of the demonstration who has looked at the page. */
@ApplicationScoped
public class Deciding {

    @Inject
    Acting acting;

    @Inject
    Waiting waiting;

    @Inject
    Applications applications;

    /** As the first of that person's accounts. */
    public void accept(String person, UUID subject, String words) throws Exception {
        acting.as(person, () -> accept(subject, words));
    }

    public void accept(String person, String contract, UUID subject, String words) throws Exception {
        acting.as(person, contract, () -> accept(subject, words));
    }

    public void decline(String person, String contract, UUID subject, String because) throws Exception {
        acting.as(person, contract, () -> {
            ApplicationId id = waiting.about(subject);
            applications.decline(id, applications.page(id).shown(), because, null);
            return id;
        });
    }

    /** As whoever acts already. */
    public ApplicationId accept(UUID subject, String words) {
        ApplicationId id = waiting.about(subject);
        applications.accept(id, applications.page(id).shown(), words, null);
        return id;
    }

    /** Knows applications past their rights, as row-level security shows them to who acts. */
    @ApplicationScoped
    public static class Waiting {

        @PersistenceContext
        EntityManager entities;

        @Inject
        RowSecurity rows;

        @Inject
        CurrentCaller current;

        /** The newest application about this. */
        @Transactional
        public ApplicationId about(UUID subject) {
            rows.enter(current.get().contract());
            return new ApplicationId((UUID) entities.createNativeQuery(
                            "select id from application where subject = ?1 order by applied_at desc limit 1",
                            UUID.class)
                    .setParameter(1, subject)
                    .getSingleResult());
        }
    }
}
