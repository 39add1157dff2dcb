package dsg.audit.view;

import dsg.platform.access.TerminalId;
import dsg.platform.audit.AuditPage;
import dsg.platform.audit.AuditReading;
import dsg.platform.audit.Outcome;
import dsg.platform.view.TextsView;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** audit/log.xhtml: the office reads the log. */
@Named
@RequestScoped
public class LogView {

    @Inject
    AuditReading reading;

    @Inject
    LogFilters filters;

    @Inject
    TextsView texts;

    @Inject
    TerminalDirectory terminals;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable AuditPage page;

    public AuditPage getPage() {
        if (page == null) {
            page = reading.page(filters.query(parameters));
        }
        return page;
    }

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    /** What was done, in the reader's words; what no text exists for, by its name. */
    public String nameOf(String action) {
        String key = "audit.action." + action;
        return texts.containsKey(key) ? texts.get(key) : action;
    }

    /** The name that a terminal is registered under; its number where the register does not know it. */
    public String nameOfTerminal(UUID terminal) {
        return terminals.find(new TerminalId(terminal)).orElse(terminal.toString());
    }

    public LogAddress getTyped() {
        return address();
    }

    /** Everything that has a name, whether people do it or the gateway by itself. */
    public Collection<String> getActions() {
        return texts.under("audit.action.").keySet();
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    private LogAddress address() {
        return LogAddress.of(parameters);
    }
}
