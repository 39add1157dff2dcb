package dsg.company;

import dsg.platform.access.OrganisationId;
import dsg.platform.listing.Keyset;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds organisations for the other services; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class OrganisationDirectory {

    private static final Keyset<Organisation> COMPANIES =
            Keyset.of(Organisation.class, Map.of("name", "name", "code", "code"));

    @PersistenceContext
    EntityManager entities;

    public Optional<Organisation> find(String code) {
        return entities.createQuery("select o from Organisation o where o.code = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Optional<Organisation> findById(OrganisationId id) {
        return Optional.ofNullable(entities.find(Organisation.class, id.value()));
    }

    /** A page of the companies, with their sites, whose name or code holds the words. */
    Slice<Organisation> companies(ListPage page, String words) {
        Slice<Organisation> slice = COMPANIES.slice(
                entities,
                page,
                (builder, row) -> List.of(
                        builder.equal(row.get("kind"), OrganisationKind.COMPANY),
                        builder.or(
                                builder.greaterThan(builder.locate(row.get("name"), words), 0),
                                builder.greaterThan(builder.locate(row.get("code"), words), 0))));
        // their sites at once, instead of a query for each
        entities.createQuery(
                        "select o from Organisation o left join fetch o.sites where o in :page", Organisation.class)
                .setParameter("page", slice.rows())
                .getResultList();
        return slice;
    }

    /** All of a kind, by name. */
    public List<Organisation> ofKind(OrganisationKind kind) {
        return entities.createQuery(
                        "select o from Organisation o where o.kind = :kind order by o.name", Organisation.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    boolean exists(OrganisationKind kind) {
        return entities.createQuery("select count(o) from Organisation o where o.kind = :kind", Long.class)
                        .setParameter("kind", kind)
                        .getSingleResult()
                > 0;
    }

    /** The organisation with this identifier; it exists, since nothing ever deletes one. */
    public Organisation get(OrganisationId id) {
        return entities.getReference(Organisation.class, id.value());
    }

    /** Its sites, by name. */
    public List<SiteFolderRow> sites(OrganisationId id) {
        return get(id).sites().stream()
                .map(Site::row)
                .sorted(Comparator.comparing(SiteFolderRow::name))
                .toList();
    }

    /** The names of these organisations, by identifier. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return entities.createQuery("select o from Organisation o where o.id in :ids", Organisation.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(organisation -> organisation.id().value(), Organisation::name));
    }
}
