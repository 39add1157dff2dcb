package dsg.account;

import dsg.application.People;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers for applications what only the account register knows. */
@ApplicationScoped
class RegisteredPeople implements People {

    @Inject
    AccountDirectory directory;

    @Override
    public PersonId personOf(AccountId account) {
        return directory.get(account).person().id();
    }

    @Override
    public boolean isUsable(AccountId account) {
        return directory.get(account).isUsable();
    }

    @Override
    public Map<AccountId, String> names(Collection<AccountId> accounts) {
        return directory.namesOfPeople(accounts.stream().map(AccountId::value).toList()).entrySet().stream()
                .collect(Collectors.toMap(entry -> new AccountId(entry.getKey()), Map.Entry::getValue));
    }

    @Override
    public Set<AccountId> colleagues(Caller caller, Set<Role> roles) {
        return directory.of(caller.organisation(), caller.contract()).stream()
                .filter(account -> !account.person().id().equals(caller.person()))
                .filter(account -> !Collections.disjoint(directory.effectiveRoles(account), roles))
                .map(Account::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
