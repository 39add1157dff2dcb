package dsg.media;

import dsg.configuration.PolicyPart;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** {@code media}: what may be used on a terminal, each until when. What does not stand there may not. */
@ApplicationScoped
class MediaPart implements PolicyPart {

    @PersistenceContext
    EntityManager entities;

    @Override
    public String name() {
        return "media";
    }

    @Override
    public JsonObject of(TerminalId terminal) {
        JsonArrayBuilder allowed = Json.createArrayBuilder();
        entities.createQuery(
                        "select m from Medium m where m.state = :registered and :terminal member of m.terminals"
                                + " order by m.id",
                        Medium.class)
                .setParameter("registered", MediumState.REGISTERED)
                .setParameter("terminal", terminal.value())
                .getResultStream()
                .map(Medium::told)
                .forEach(allowed::add);
        return Json.createObjectBuilder().add("allowed", allowed).build();
    }
}
