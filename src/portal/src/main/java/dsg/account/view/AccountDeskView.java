package dsg.account.view;

import dsg.account.AccountSuspensions;
import dsg.account.Accounts;
import dsg.account.desk.AccountChangeRow;
import dsg.account.desk.AccountDesk;
import dsg.account.desk.AccountPage;
import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** account/detail.xhtml: one account, and what may become of it. */
@Named
@RequestScoped
public class AccountDeskView {

    private static final Set<String> DONE = Set.of("suspended", "asked", "registered");

    @Inject
    AccountDesk desk;

    @Inject
    Accounts accounts;

    @Inject
    AccountSuspensions suspensions;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable AccountPage page;
    private String[] roles = {};
    private String because = "";
    private String password = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        roles = getPage().row().roles().stream().map(Role::name).toArray(String[]::new);
    }

    public AccountPage getPage() {
        if (page == null) {
            page = desk.account(id());
        }
        return page;
    }

    /** A change and the account it is about, for the page of the decision. */
    public AccountChangeRow change(UUID change) {
        return desk.change(change);
    }

    /** The account of a change. */
    public AccountPage account(UUID account) {
        return desk.account(new AccountId(account));
    }

    public String suspend() {
        suspensions.suspend(id(), because);
        return here("suspended");
    }

    public String proposeReturn() {
        desk.proposeReturn(id(), because);
        return here("asked");
    }

    public String proposeDeletion() {
        desk.proposeDeletion(id(), because);
        return here("asked");
    }

    public String proposeRoles() {
        desk.proposeRoles(id(), Stream.of(roles).map(Role::valueOf).collect(Collectors.toSet()), because);
        return here("asked");
    }

    /** The first password, for a person whose account no form has brought: shown once, on the page that answers. */
    public void issuePassword() {
        password = accounts.issuePassword(id()).value();
    }

    /** Empty but on the page that answers. */
    public String getPassword() {
        return password;
    }

    /** What was just done here; empty where nothing was. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return DONE.contains(done) ? done : "";
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String @Nullable [] roles) {
        this.roles = roles == null ? new String[0] : roles.clone();
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because;
    }

    private String here(String done) {
        return "/account/detail.xhtml?faces-redirect=true&id=" + id() + "&done=" + done;
    }

    private AccountId id() {
        try {
            return new AccountId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("account.unknown");
        }
    }
}
