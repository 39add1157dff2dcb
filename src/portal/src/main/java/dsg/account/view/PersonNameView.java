package dsg.account.view;

import dsg.account.AccountDirectory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The person behind an account's identifier, for lists that hold the identifier only. */
@Named
@RequestScoped
public class PersonNameView {

    @Inject
    AccountDirectory accounts;

    private final Map<String, String> names = new HashMap<>();

    /** The person's name; empty where the register has no such account. */
    public String of(String username) {
        return names.computeIfAbsent(
                username,
                issued -> accounts.findByUsername(issued)
                        .map(account -> account.person().name())
                        .orElse(""));
    }
}
