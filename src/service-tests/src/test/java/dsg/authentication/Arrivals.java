package dsg.authentication;

import dsg.platform.access.Caller;
import dsg.platform.access.SessionId;
import dsg.server.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** People who come from Keycloak's login, and the sessions that the register opens for them. */
@ApplicationScoped
@Shared
public class Arrivals {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Logins logins;

    @Inject
    OpenSessions sessions;

    /** Somebody whose login began on the one terminal arrives from the other. */
    @ActivateRequestContext
    public SessionId of(String subject, String begunOn, String arrivedFrom) {
        return logins.open(
                new Login(subject, "login-" + UUID.randomUUID(), fingerprint(begunOn)), fingerprint(arrivedFrom));
    }

    /** This person, in a session of their own that began on that terminal. */
    public Caller at(String personName, String terminal) {
        return sessions.check(of(subject(personName), terminal, terminal), fingerprint(terminal), true);
    }

    @Transactional
    public String subject(String personName) {
        return entities.createQuery(
                        "select a.keycloakId from Account a where a.person.name = :name order by a.username",
                        String.class)
                .setParameter("name", personName)
                .setMaxResults(1)
                .getSingleResult();
    }

    private String fingerprint(String terminal) {
        return entities.createQuery("select t.tlsFingerprint from Terminal t where t.name = :name", String.class)
                .setParameter("name", terminal)
                .getSingleResult();
    }
}
