package dsg.patch;

import dsg.platform.access.TerminalId;
import dsg.terminal.TerminalAspect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How many of the patches that are for a terminal its inventory proves. */
@ApplicationScoped
class TerminalPatches implements TerminalAspect {

    @Inject
    PatchList list;

    @Override
    public String heading() {
        return "patch.aspect";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Line> lines(TerminalId terminal) {
        List<Standing> all = list.standings(terminal);
        long proven = all.stream().filter(Standing.PROVEN::equals).count();
        long missing = all.size() - proven;
        return List.of(new Line("patch.aspect.proven", Long.toString(proven), Long.toString(missing), missing > 0));
    }
}
