package dsg.account.view;

import dsg.account.AccountDetail;
import dsg.account.Accounts;
import dsg.platform.access.AccountId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An account as who approves it looks at it. */
@Named
@RequestScoped
public class AccountDetailView {

    @Inject
    Accounts accounts;

    private final Map<UUID, AccountDetail> known = new HashMap<>();

    public AccountDetail of(UUID account) {
        return known.computeIfAbsent(account, id -> accounts.detail(new AccountId(id)));
    }
}
