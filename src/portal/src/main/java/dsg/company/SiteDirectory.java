package dsg.company;

import dsg.platform.access.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds sites for the other services; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class SiteDirectory {

    @PersistenceContext
    EntityManager entities;

    /** All sites, by organisation and name. */
    public List<SiteRow> all() {
        return entities.createQuery("select o, s from Organisation o join o.sites s", Object[].class)
                .getResultStream()
                .map(pair -> row((Organisation) pair[0], (Site) pair[1]))
                .sorted(Comparator.comparing(SiteRow::organisationName).thenComparing(SiteRow::name))
                .toList();
    }

    public Optional<String> nameOf(UUID site) {
        return entities.createQuery("select s.name from Organisation o join o.sites s where s.id = :id", String.class)
                .setParameter("id", site)
                .getResultStream()
                .findFirst();
    }

    private static SiteRow row(Organisation organisation, Site site) {
        return new SiteRow(
                site.id(), site.name(), new OrganisationId(organisation.id().value()), organisation.name());
    }
}
