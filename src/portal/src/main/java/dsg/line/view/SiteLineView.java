package dsg.line.view;

import dsg.line.LineKind;
import dsg.line.Lines;
import dsg.line.SitePage;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.JapaneseDates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** line/site.xhtml: one site, and what the provider sets there. */
@Named
@RequestScoped
public class SiteLineView {

    private static final Set<String> DONE =
            Set.of("address", "end", "lend", "take-back", "place", "isolate", "let-in", "propose");

    @Inject
    Lines lines;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable SitePage page;
    private String network = "";
    private String day = "";
    private String name = "";
    private String serial = "";
    private String because = "";
    private String terminal = "";
    private String mac = "";
    private String address = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public SitePage getPage() {
        if (page == null) {
            page = lines.page(id());
        }
        return page;
    }

    public LineKind[] getKinds() {
        return LineKind.values();
    }

    public String setAddresses() {
        lines.address(id(), network);
        return done("address");
    }

    /** The line that the button named. */
    public String end() {
        lines.end(named("line"), typedDay());
        return done("end");
    }

    public String lend() {
        lines.lend(id(), name, serial);
        return done("lend");
    }

    public String takeBack() {
        lines.takeBack(named("router"), because);
        return done("take-back");
    }

    public String place() {
        lines.place(id(), new TerminalId(uuid(terminal)), mac, address);
        return done("place");
    }

    public String isolate() {
        lines.isolate(new TerminalId(named("terminal")), true);
        return done("isolate");
    }

    public String letIn() {
        lines.isolate(new TerminalId(named("terminal")), false);
        return done("let-in");
    }

    /** What the page comes after; a forged address cannot make it say anything else. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return DONE.contains(done) ? done : "";
    }

    private String done(String what) {
        return "/line/site.xhtml?faces-redirect=true&id=" + id() + "&done=" + what;
    }

    private UUID id() {
        return named("id");
    }

    private UUID named(String parameter) {
        return uuid(parameters.getOrDefault(parameter, ""));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("line.site.unknown");
        }
    }

    private LocalDate typedDay() {
        return JapaneseDates.read(day).orElseThrow(() -> new RuleBroken("line.day.bad"));
    }

    public String getNetwork() {
        return network;
    }

    public void setNetwork(String network) {
        this.network = network;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getTerminal() {
        return terminal;
    }

    public void setTerminal(String terminal) {
        this.terminal = terminal;
    }

    public String getMac() {
        return mac;
    }

    public void setMac(String mac) {
        this.mac = mac;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
