package dsg.erasure;

import dsg.configuration.PolicyChanged;
import dsg.configuration.PolicyPart;
import dsg.hold.Held;
import dsg.hold.HeldType;
import dsg.hold.HoldChanged;
import dsg.hold.Holds;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code erasure}: which places are emptied at shutdown and at the start, and whether the terminal is held instead. */
@ApplicationScoped
class ErasurePart implements PolicyPart {

    @Inject
    Holds holds;

    @Inject
    Event<PolicyChanged> changed;

    /** Directories; one that ends with a star stands for those in it. */
    @Inject
    @ConfigProperty(name = "dsg.agent.erased", defaultValue = "/home/*,/tmp,/var/tmp,/var/crash,/var/spool/cups")
    List<String> places;

    @Override
    public String name() {
        return "erasure";
    }

    @Override
    public JsonObject of(TerminalId terminal) {
        return Json.createObjectBuilder()
                .add("hold", holds.bite(Held.terminal(terminal.value())))
                .add("places", Json.createArrayBuilder(places))
                .build();
    }

    /** A legal or incident hold on a terminal begins and ends there within seconds. */
    void heard(@Observes HoldChanged hold) {
        if (hold.held().type() == HeldType.TERMINAL) {
            changed.fire(new PolicyChanged(new TerminalId(hold.held().id())));
        }
    }
}
