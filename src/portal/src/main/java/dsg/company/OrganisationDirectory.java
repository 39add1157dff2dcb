package dsg.company;

import dsg.platform.access.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds organisations for the other services; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class OrganisationDirectory {

    @PersistenceContext
    EntityManager entities;

    public Optional<Organisation> find(String code) {
        return entities.createQuery("select o from Organisation o where o.code = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The organisation with this identifier; it exists, since nothing ever deletes one. */
    public Organisation get(OrganisationId id) {
        return entities.getReference(Organisation.class, id.value());
    }
}
