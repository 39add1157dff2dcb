package dsg.terminal.view;

import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.terminal.TerminalRow;
import dsg.terminal.Terminals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** terminal/revoke.xhtml: ends one terminal's registration. */
@Named
@RequestScoped
public class TerminalRevocationView {

    @Inject
    Terminals terminals;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable TerminalRow terminal;
    private String reason = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getTerminal();
    }

    public String revoke() {
        terminals.revoke(id(), reason);
        return "/terminal/list.xhtml?faces-redirect=true&revoked=" + id();
    }

    public TerminalRow getTerminal() {
        if (terminal == null) {
            terminal = terminals.row(id());
        }
        return terminal;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private TerminalId id() {
        try {
            return new TerminalId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("terminal.unknown");
        }
    }
}
