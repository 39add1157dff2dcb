package dsg.account;

import dsg.account.keycloak.KeycloakUnreachable;
import dsg.contract.ContractPeople;
import dsg.contract.EffectHandler;
import dsg.contract.EffectKind;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A contract's accounts as its clock needs them: switched off at Keycloak with its closing, told of its dates before. */
@ApplicationScoped
class ContractAccounts implements EffectHandler, ContractPeople {

    /** Who gets mails (R6), who has to clear away (R7), and whose data it is. */
    private static final Set<Role> TOLD =
            EnumSet.of(Role.PROTECTED_SYSTEM_MANAGER, Role.DATA_MANAGER, Role.REQUESTING_OFFICE);

    @Inject
    AccountDirectory directory;

    @Inject
    AccountReloading reloading;

    @Override
    public Set<EffectKind> kinds() {
        return Set.of(EffectKind.SWITCH_ACCOUNTS_OFF, EffectKind.SWITCH_ACCOUNTS_ON);
    }

    /** Each account in a transaction of its own: where one fails, the others are done, and all are gone through again. */
    @Override
    public void happen(Occasion occasion) {
        List<AccountId> accounts = directory.ofContract(occasion.contract().id());
        if (occasion.kind() == EffectKind.SWITCH_ACCOUNTS_ON) {
            each(accounts, reloading::switchOn);
        } else {
            each(accounts, reloading::switchOff);
        }
    }

    private static void each(List<AccountId> accounts, Consumer<AccountId> step) {
        List<RuntimeException> failures = new ArrayList<>();
        for (AccountId account : accounts) {
            try {
                step.accept(account);
            } catch (KeycloakUnreachable everyOther) {
                throw everyOther;
            } catch (RuntimeException failure) {
                // whatever is wrong with this account alone
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    @Override
    public Set<String> addressesOf(ContractId contract) {
        Set<String> addresses = new TreeSet<>();
        for (Account account : directory.peopleOf(contract)) {
            if (account.isApproved()
                    && !account.isDeleted()
                    && account.roles().stream().anyMatch(TOLD::contains)) {
                account.mail().ifPresent(addresses::add);
            }
        }
        return addresses;
    }
}
