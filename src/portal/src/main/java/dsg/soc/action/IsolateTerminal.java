package dsg.soc.action;

import dsg.line.Lines;
import dsg.platform.access.TerminalId;
import dsg.soc.EntityKind;
import dsg.soc.SocAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Cuts a terminal off from everything but the channel of the security office; the edge of its site does it. */
@ApplicationScoped
class IsolateTerminal implements SocAction {

    @Inject
    Lines lines;

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
        lines.isolate(new TerminalId(UUID.fromString(target)), true);
    }
}
