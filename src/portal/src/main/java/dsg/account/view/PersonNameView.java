package dsg.account.view;

import dsg.account.AccountDirectory;
import dsg.platform.access.AccountId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The person behind an account's identifier, for lists that hold the identifier only. */
@Named
@RequestScoped
public class PersonNameView {

    @Inject
    AccountDirectory accounts;

    private final Map<String, String> names = new HashMap<>();
    private final Map<AccountId, String> byAccount = new HashMap<>();

    /** The person's name; empty where the register has no such account. */
    public String of(String username) {
        return names.computeIfAbsent(
                username,
                issued -> accounts.findByUsername(issued)
                        .map(account -> account.person().name())
                        .orElse(""));
    }

    /** The name of the person behind an account. */
    public String ofAccount(AccountId account) {
        return byAccount.computeIfAbsent(
                account, id -> accounts.namesOfPeople(List.of(id.value())).getOrDefault(id.value(), ""));
    }
}
