package dsg.soc.action;

import dsg.line.Lines;
import dsg.platform.access.TerminalId;
import dsg.soc.EntityKind;
import dsg.soc.SocAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lets an isolated terminal in again; two persons decide. */
@ApplicationScoped
class ReleaseTerminal implements SocAction {

    @Inject
    Lines lines;

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
        return true;
    }

    @Override
    public boolean contains() {
        return false;
    }

    @Override
    public void run(String target, String reason) {
        lines.isolate(new TerminalId(UUID.fromString(target)), false);
    }
}
