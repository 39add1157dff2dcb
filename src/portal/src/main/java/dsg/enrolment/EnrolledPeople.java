package dsg.enrolment;

import dsg.platform.access.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose veins are enrolled, for other services: that, and nothing of what is enrolled. */
@ApplicationScoped
public class EnrolledPeople {

    @PersistenceContext
    EntityManager entities;

    /** Those of these accounts whose people can log in with a finger. */
    public Set<AccountId> of(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        return entities.createQuery(
                        "select a.id from Account a, VeinSet v where v.person = a.person.id and a.id in :accounts",
                        UUID.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .getResultStream()
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
