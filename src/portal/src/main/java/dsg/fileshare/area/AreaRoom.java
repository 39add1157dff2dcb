package dsg.fileshare.area;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much lies in the area whose rows this transaction sees, and how much may. */
@ApplicationScoped
public class AreaRoom {

    /** What was deleted counts until its content has gone, and what is on its way counts as announced. */
    private static final String USED = """
        select cast(coalesce((select sum(f.size) from stored_file f where f.purged_at is null), 0)
            + coalesce((select sum(u.size) from upload u where u.state in ('RECEIVING', 'RECEIVED', 'SCANNING', 'HELD')), 0) as bigint)\
        """;

    /** The same by the organisation that has registered it; their sum is what is used. */
    private static final String BY_ORGANISATION = """
        select o.organisation, cast(sum(o.size) as bigint) from (
            select organisation, size from stored_file where purged_at is null
            union all
            select organisation, size from upload where state in ('RECEIVING', 'RECEIVED', 'SCANNING', 'HELD')) o
        group by o.organisation order by 2 desc, 1\
        """;

    @PersistenceContext
    EntityManager entities;

    /** For every area of which the provider has not said otherwise; 256 GiB. */
    @Inject
    @ConfigProperty(name = "dsg.area.quota-bytes", defaultValue = "274877906944")
    long usual;

    /**
     * An area's room, in bytes.
     *
     * @param used by what lies in it or is on its way
     * @param quota that may be used
     */
    public record Use(long used, long quota) {

        boolean leaves(long bytes) {
            return bytes <= quota - used;
        }

        /** In thousandths, for a bar; full where it is more than full. */
        public long share() {
            return Math.min(1000, used * 1000 / quota);
        }
    }

    /**
     * What of an area's room one organisation uses.
     *
     * @param used bytes that it has registered or that are on their way
     */
    public record Share(OrganisationId organisation, long used) {}

    /** Who uses how much, the most first. */
    public List<Share> shares() {
        List<?> rows =
                entities.createNativeQuery(BY_ORGANISATION, Object[].class).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Share(new OrganisationId((UUID) row[0]), ((Number) row[1]).longValue()))
                .toList();
    }

    public Use use() {
        long used = ((Number) entities.createNativeQuery(USED).getSingleResult()).longValue();
        return new Use(used, quota());
    }

    /**
     * Lets one announcement of the area decide after the other, whichever server it comes to, until the transaction ends: two that look at
     * the same moment would both find the last room.
     */
    public void oneAtATime(ContractId contract) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 53))) locked")
                .setParameter(1, "announcements " + contract)
                .getSingleResult();
    }

    /** Whether so much more would not be too much for the area. */
    public boolean has(long bytes) {
        return use().leaves(bytes);
    }

    /** Refuses what would be too much for the area. */
    public void demand(long bytes) {
        Use use = use();
        if (!use.leaves(bytes)) {
            throw RuleBroken.tooLarge("fileshare.quota.full", use.quota(), use.used());
        }
    }

    private long quota() {
        return entities.createQuery("select q from AreaQuota q order by q.setAt desc, q.id", AreaQuota.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AreaQuota::bytes)
                .orElse(usual);
    }
}
