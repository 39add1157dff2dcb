package dsg.noc;

import dsg.platform.access.SystemTask;
import dsg.platform.access.UseCase;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Where the gateway's servers run (6-2). */
@Stateless
public class Placements {

    @PersistenceContext
    EntityManager entities;

    /** Takes down what the operator's program tells; its requests have passed the peers' gate. */
    @SystemTask("the operator's program that knows the machine")
    public void take(List<PlacedServer> told) {
        for (PlacedServer each : told) {
            ServerPlacement known = entities.find(ServerPlacement.class, each.name());
            if (known == null) {
                entities.persist(new ServerPlacement(each));
            } else {
                known.take(each);
            }
        }
    }

    /** Every server, by name. */
    @UseCase(NocService.WATCH_NOC)
    public List<PlacedServer> list() {
        return entities.createQuery("select p from ServerPlacement p order by p.name", ServerPlacement.class)
                .getResultStream()
                .map(ServerPlacement::row)
                .toList();
    }
}
