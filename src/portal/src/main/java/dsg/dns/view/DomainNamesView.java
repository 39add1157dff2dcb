package dsg.dns.view;

import dsg.dns.DomainNames;
import dsg.dns.NamesPage;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** dns/list.xhtml: names, and what is blocked. */
@Named
@RequestScoped
public class DomainNamesView {

    private static final Set<String> DONE = Set.of("register", "remove", "propose");

    @Inject
    DomainNames names;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable NamesPage page;
    private String host = "";
    private String address = "";
    private String six = "";
    private String blocked = "";
    private String because = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public NamesPage getPage() {
        if (page == null) {
            page = names.page();
        }
        return page;
    }

    public String register() {
        names.register(host, address, six);
        return done("register");
    }

    public String remove() {
        try {
            names.remove(UUID.fromString(parameters.getOrDefault("name", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("dns.name.unknown");
        }
        return done("remove");
    }

    public String block() {
        names.propose(blocked, true, because);
        return done("propose");
    }

    /** The name on the list that is to be answered again. */
    public String letGo() {
        names.propose(blocked, false, because);
        return done("propose");
    }

    /** What the page comes after; a forged address cannot make it say anything else. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return DONE.contains(done) ? done : "";
    }

    private static String done(String what) {
        return "/dns/list.xhtml?faces-redirect=true&done=" + what;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getSix() {
        return six;
    }

    public void setSix(String six) {
        this.six = six;
    }

    public String getBlocked() {
        return blocked;
    }

    public void setBlocked(String blocked) {
        this.blocked = blocked;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
