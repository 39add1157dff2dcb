package dsg.terminal.view;

import dsg.platform.access.CurrentCaller;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The terminal that the caller sits at, for the header. */
@Named
@RequestScoped
public class OwnTerminalView {

    @Inject
    CurrentCaller current;

    @Inject
    TerminalDirectory terminals;

    public String getName() {
        return current.find().map(caller -> terminals.name(caller.terminal())).orElse("");
    }
}
