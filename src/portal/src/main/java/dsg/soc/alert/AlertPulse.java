package dsg.soc.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Says whether anything about the open alerts has changed, for desks that are open; tells nothing else. */
@ApplicationScoped
public class AlertPulse {

    private static final String STAMP = """
        select cast(count(*) as text) || '-' || cast(coalesce(sum(version), 0) as text) || '-'
            || cast(coalesce(extract(epoch from max(last_at)), 0) as text)
        from soc_alert where state <> 'CLOSED' and not report_only\
        """;

    @PersistenceContext
    EntityManager entities;

    /** Another text whenever an open alert came, went or changed. */
    public String stamp() {
        return (String) entities.createNativeQuery(STAMP, String.class).getSingleResult();
    }
}
