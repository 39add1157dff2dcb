package dsg.account.view;

import dsg.account.desk.AccountDesk;
import dsg.account.desk.NewAccount;
import dsg.platform.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** account/register.xhtml: a new account, which waits for the security office. */
@Named
@RequestScoped
public class AccountRegistrationView {

    @Inject
    AccountDesk desk;

    /** Texts of the form by the name of their field. */
    private final Map<String, String> typed = new HashMap<>();

    private String[] roles = {};

    public String register() {
        Set<Role> chosen = Stream.of(roles).map(Role::valueOf).collect(Collectors.toSet());
        return "/account/detail.xhtml?faces-redirect=true&done=registered&id="
                + desk.register(new NewAccount(
                        text("same"), text("name"), text("organisation"), text("contract"), chosen, text("mail")));
    }

    private String text(String field) {
        String value = typed.get(field);
        return value == null ? "" : value;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Role[] getEveryRole() {
        return Role.values();
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String @Nullable [] roles) {
        this.roles = roles == null ? new String[0] : roles.clone();
    }
}
