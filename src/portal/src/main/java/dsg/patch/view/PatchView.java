package dsg.patch.view;

import dsg.delivery.PilotRing;
import dsg.patch.PatchForm;
import dsg.patch.PatchPage;
import dsg.patch.Patches;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.JapaneseDates;
import dsg.platform.carried.CarriedFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** patch/catalogue.xhtml and patch/own.xhtml. */
@Named
@RequestScoped
public class PatchView {

    private static final Set<String> DONE =
            Set.of("proposed", "pilot", "all", "paused", "resumed", "withdrawn", "ring");

    @Inject
    Patches patches;

    @Inject
    PilotRing ring;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable PatchPage page;
    private String file = "";
    private String origin = "";
    private String mends = "";
    private String deadline = "";
    private String terminal = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        page = patches.page();
    }

    public void loadOwn() {
        page = patches.own();
    }

    /** A form that comes back is read by what its page shows: only the desk's has one. */
    public PatchPage getPage() {
        PatchPage present = page;
        if (present == null) {
            present = patches.page();
            page = present;
        }
        return present;
    }

    public List<CarriedFile> getFiles() {
        return patches.waiting();
    }

    public String propose() {
        patches.propose(new PatchForm(
                file,
                origin,
                mends.strip(),
                JapaneseDates.read(deadline).orElseThrow(() -> new RuleBroken("patch.day.bad"))));
        return done("proposed");
    }

    public String pilot() {
        patches.releaseToPilots(uuid("patch"));
        return done("pilot");
    }

    public String all() {
        patches.releaseToAll(uuid("patch"));
        return done("all");
    }

    public String pause() {
        patches.pause(uuid("patch"));
        return done("paused");
    }

    public String resume() {
        patches.resume(uuid("patch"));
        return done("resumed");
    }

    public String withdraw() {
        patches.withdraw(uuid("patch"));
        return done("withdrawn");
    }

    public String takeIn() {
        ring.set(new TerminalId(uuid(terminal, "patch.unknown")), true);
        return done("ring");
    }

    public String takeOut() {
        ring.set(new TerminalId(uuid("terminal")), false);
        return done("ring");
    }

    /** What the page comes after; a forged address cannot make it say anything else. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return DONE.contains(done) ? done : "";
    }

    private UUID uuid(String parameter) {
        return uuid(parameters.getOrDefault(parameter, ""), "patch.unknown");
    }

    private static UUID uuid(String text, String code) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound(code);
        }
    }

    private static String done(String what) {
        return "/patch/catalogue.xhtml?faces-redirect=true&done=" + what;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public String getOrigin() {
        return origin;
    }

    public void setOrigin(String origin) {
        this.origin = origin;
    }

    public String getMends() {
        return mends;
    }

    public void setMends(String mends) {
        this.mends = mends;
    }

    public String getDeadline() {
        return deadline;
    }

    public void setDeadline(String deadline) {
        this.deadline = deadline;
    }

    public String getTerminal() {
        return terminal;
    }

    public void setTerminal(String terminal) {
        this.terminal = terminal;
    }
}
