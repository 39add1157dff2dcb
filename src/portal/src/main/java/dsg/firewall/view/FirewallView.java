package dsg.firewall.view;

import dsg.edge.state.Protocol;
import dsg.firewall.FirewallPage;
import dsg.firewall.Policies;
import dsg.firewall.PolicyForm;
import dsg.firewall.ServiceForm;
import dsg.firewall.Verdict;
import dsg.line.PlaceRow;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.JapaneseDates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** firewall/list.xhtml: policies, services, and the question whether something would pass. */
@Named
@RequestScoped
public class FirewallView {

    private static final Set<String> DONE = Set.of("propose", "end", "register", "relax", "enforce");

    @Inject
    Policies policies;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable FirewallPage page;
    private @Nullable Verdict verdict;
    private String who = "";
    private String service = "";
    private String until = "";
    private String because = "";
    private String asked = "";
    private String askedService = "";
    private String name = "";
    private Protocol protocol = Protocol.TCP;
    private String target = "";
    private int first;
    private int last;
    private boolean channel;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public FirewallPage getPage() {
        if (page == null) {
            page = policies.page();
        }
        return page;
    }

    /** Whom it is for is one choice on the page: a site, or a terminal of it. */
    public String propose() {
        String[] parts = who.split("/", 2);
        policies.propose(new PolicyForm(
                uuid(parts[0]), parts.length > 1 ? uuid(parts[1]) : null, uuid(service), endOf(until), because));
        return done("propose");
    }

    public String register() {
        policies.register(new ServiceForm(name, protocol, target, first, last, channel));
        return done("register");
    }

    public String end() {
        policies.end(uuid(parameters.getOrDefault("policy", "")));
        return done("end");
    }

    /** Stays on the page and answers there. */
    public void ask() {
        verdict = policies.ask(new TerminalId(uuid(asked)), uuid(askedService));
    }

    /** Terminals that have a place. */
    public List<PlaceRow> getTerminals() {
        return getPage().sites().stream()
                .flatMap(site -> site.terminals().stream())
                .toList();
    }

    /** Sites as a whole, each followed by its terminals. */
    public List<Choice> getEverybody() {
        return getPage().sites().stream().flatMap(Choice::of).toList();
    }

    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    /** What the page comes after; a forged address cannot make it say anything else. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return DONE.contains(done) ? done : "";
    }

    public Protocol[] getProtocols() {
        return Protocol.values();
    }

    private static String done(String what) {
        return "/firewall/list.xhtml?faces-redirect=true&done=" + what;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("firewall.policy.unknown");
        }
    }

    /** The whole last day is meant. */
    private static Instant endOf(String day) {
        return JapaneseDates.read(day)
                .orElseThrow(() -> new RuleBroken("firewall.day.bad"))
                .plusDays(1)
                .atStartOfDay(Clocks.JAPAN)
                .toInstant();
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getAskedService() {
        return askedService;
    }

    public void setAskedService(String askedService) {
        this.askedService = askedService;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Protocol getProtocol() {
        return protocol;
    }

    public void setProtocol(Protocol protocol) {
        this.protocol = protocol;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }

    public int getLast() {
        return last;
    }

    public void setLast(int last) {
        this.last = last;
    }

    public boolean isChannel() {
        return channel;
    }

    public void setChannel(boolean channel) {
        this.channel = channel;
    }
}
