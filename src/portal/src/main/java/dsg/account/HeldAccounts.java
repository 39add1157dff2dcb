package dsg.account;

import dsg.hold.HeldThings;
import dsg.hold.HeldType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts can be held, by their usernames. */
@ApplicationScoped
class HeldAccounts implements HeldThings {

    @Inject
    AccountDirectory accounts;

    @Override
    public HeldType type() {
        return HeldType.ACCOUNT;
    }

    @Override
    public Optional<UUID> find(String typed) {
        return accounts.findByUsername(typed).map(account -> account.id().value());
    }

    @Override
    public Optional<String> name(UUID id) {
        return Optional.ofNullable(accounts.namesOfPeople(List.of(id)).get(id));
    }
}
