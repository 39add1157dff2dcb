package dsg.firewall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Which edges are heard, for those who watch; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class EdgeDirectory {

    @PersistenceContext
    EntityManager entities;

    /** When each edge last reported, by its name; without those that never have. */
    public Map<String, Instant> heard() {
        Map<String, Instant> heard = new HashMap<>();
        entities.createQuery("select e.edge, e.heardAt from EdgeState e where e.heardAt is not null", Object[].class)
                .getResultStream()
                .forEach(row -> heard.put((String) row[0], (Instant) row[1]));
        return heard;
    }
}
