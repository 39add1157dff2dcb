package dsg.audit;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Finds changes to the registers of people, accounts, terminals and contracts that no row of the log explains: whoever owns the database
 * can change a row, and cannot write into the log what a writer would have written. What the registers were at the last comparison is a
 * table, whose own root is on the log, so that it cannot be brought into line either.
 */
@ApplicationScoped
class RegisterComparison {

    private static final String COMPARED = "COMPARE_REGISTERS";
    private static final String DIFFERS = "REGISTER_DIFFERS";

    /** The object of what is said about all of them together. */
    private static final UUID ALL = UUID.nameUUIDFromBytes(new byte[] {'r'});

    /**
     * A row of the log is stamped when its transaction writes it, and no transaction lasts longer. Who reads explains nothing, nor does
     * what a contract's clock has done (CONTRACT_…): it changes none of the columns that are compared.
     */
    private static final String UNEXPLAINED = """
        with changed as (
            select register, id from (
                select register, id, digest from register_now except select register, id, digest from register_state) as news
            union
            select register, id from register_state s where not exists (
                select 1 from register_now n where n.register = s.register and n.id = s.id)),
        since as (select coalesce((
            select max(at) from audit_event where object_id = :all and action = :compared), to_timestamp(0))
            - interval '10 minutes' as at)
        select c.register, c.id from changed c where not exists (
            select 1 from audit_event e, since where e.at >= since.at and e.outcome = 'OK'
                and e.action !~ '^(VIEW|READ|SEARCH|EXPORT|CONTRACT)_' and (
                    e.object_id = c.id
                    or (c.register = 'contract' and e.contract = c.id and e.action ~ '^DECIDE_')
                    or (c.register = 'person' and e.object_id in (select a.id from account a where a.person = c.id))))
        order by 1, 2 limit 1000\
        """;

    private static final List<String> TAKE = List.of(
            "delete from register_state s where not exists (select 1 from register_now n where n.register = s.register and"
                    + " n.id = s.id)",
            "insert into register_state (register, id, digest) select register, id, digest from register_now"
                    + " on conflict (register, id) do update set digest = excluded.digest where register_state.digest <>"
                    + " excluded.digest");

    private static final String ROOT =
            "select encode(sha256(convert_to(coalesce(string_agg(register || ' ' || id || ' ' ||"
                    + " digest, E'\\n' order by register, id), ''), 'UTF8')), 'hex') from register_state";

    private static final String LAST =
            "select code from audit_event where object_id = :all and action = :compared order by at desc, id desc limit 1";

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    /** Tells each difference once; what differs counts as known from then on. @return how many there were */
    @Transactional
    int compare() {
        // of two servers one compares at a time, and both see the same registers from here on
        entities.createNativeQuery("lock table register_state in exclusive mode")
                .executeUpdate();
        String before = root();
        List<?> logged = entities.createNativeQuery(LAST, String.class)
                .setParameter("all", ALL)
                .setParameter("compared", COMPARED)
                .getResultList();
        boolean state = !logged.isEmpty() && !before.equals(logged.getFirst());
        if (state) {
            audit.system(DIFFERS, Outcome.FAILED, "audit.register.state", "register", ALL, null);
        }
        List<?> unexplained = entities.createNativeQuery(UNEXPLAINED, Object[].class)
                .setParameter("all", ALL)
                .setParameter("compared", COMPARED)
                .getResultList();
        for (Object each : unexplained) {
            Object[] row = (Object[]) each;
            audit.system(DIFFERS, Outcome.FAILED, "audit.register.unexplained", (String) row[0], (UUID) row[1], null);
        }
        TAKE.forEach(take -> entities.createNativeQuery(take).executeUpdate());
        String now = root();
        if (logged.isEmpty() || !now.equals(before) || state) {
            audit.system(COMPARED, Outcome.OK, now, "register", ALL, null);
        }
        return unexplained.size() + (state ? 1 : 0);
    }

    private String root() {
        return (String) entities.createNativeQuery(ROOT, String.class).getSingleResult();
    }
}
