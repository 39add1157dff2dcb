package dsg.threat.view;

import dsg.platform.access.Refused;
import dsg.platform.access.TerminalId;
import dsg.threat.ThreatPage;
import dsg.threat.Threats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** threat/desk.xhtml and threat/own.xhtml. */
@Named
@RequestScoped
public class ThreatView {

    private static final Set<String> DONE = Set.of("isolated", "asked", "mode");

    @Inject
    Threats threats;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ThreatPage page;
    private String terminal = "";
    private String because = "";
    private String isolation = "";
    private String cause = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        page = threats.page();
    }

    public void loadOwn() {
        page = threats.own();
    }

    /** A form that comes back is read by what its page shows: only the desk's has one. */
    public ThreatPage getPage() {
        ThreatPage present = page;
        if (present == null) {
            present = threats.page();
            page = present;
        }
        return present;
    }

    public String isolate() {
        threats.isolate(new TerminalId(uuid(terminal)), because);
        return done("isolated");
    }

    public String askRelease() {
        threats.proposeRelease(uuid(isolation), cause);
        return done("asked");
    }

    public String automatic() {
        threats.setAutomatic(true);
        return done("mode");
    }

    public String reportOnly() {
        threats.setAutomatic(false);
        return done("mode");
    }

    /** What the page comes after; a forged address cannot make it say anything else. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return DONE.contains(done) ? done : "";
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("threat.terminal.unknown");
        }
    }

    private static String done(String what) {
        return "/threat/desk.xhtml?faces-redirect=true&done=" + what;
    }

    public String getTerminal() {
        return terminal;
    }

    public void setTerminal(String terminal) {
        this.terminal = terminal;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getIsolation() {
        return isolation;
    }

    public void setIsolation(String isolation) {
        this.isolation = isolation;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }
}
