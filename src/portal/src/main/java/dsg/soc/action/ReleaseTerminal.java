package dsg.soc.action;

import dsg.platform.access.TerminalId;
import dsg.soc.EntityKind;
import dsg.soc.SocAction;
import dsg.threat.Threats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Asks for the release of an isolated terminal. The second person decides on the application, so that there is one way out of an isolation. */
@ApplicationScoped
class ReleaseTerminal implements SocAction {

    @Inject
    Threats threats;

    @Override
    public String kind() {
        return "release-terminal";
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
        return false;
    }

    @Override
    public void run(String target, String reason) {
        threats.proposeRelease(new TerminalId(UUID.fromString(target)), reason);
    }
}
