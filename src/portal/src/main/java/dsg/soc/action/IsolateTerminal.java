package dsg.soc.action;

import dsg.platform.access.TerminalId;
import dsg.soc.EntityKind;
import dsg.soc.SocAction;
import dsg.threat.Threats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Cuts a terminal off from everything but the gateway, by the same order as the desk of threats: on the terminal and at its site's edge. */
@ApplicationScoped
class IsolateTerminal implements SocAction {

    @Inject
    Threats threats;

    @Override
    public String kind() {
        return "isolate-terminal";
    }

    @Override
    public EntityKind target() {
        return EntityKind.TERMINAL;
    }

    @Override
    public boolean needsSecond() {
        return false;
    }

    @Override
    public boolean contains() {
        return true;
    }

    @Override
    public void run(String target, String reason) {
        threats.isolate(new TerminalId(UUID.fromString(target)), reason);
    }
}
