package dsg.forms;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.account.AgreedChanges;
import dsg.contract.ContractFacts;
import dsg.contract.ContractRecords;
import dsg.forms.check.RowChange;
import dsg.platform.access.AccountId;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.excel.FilledRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Carries out a form's rows about accounts that exist: changes and removals (R120, T10). */
@ApplicationScoped
class RowChanges {

    private static final String YES = "はい";

    @Inject
    AgreedChanges accounts;

    @Inject
    AccountDirectory directory;

    @Inject
    ContractFacts facts;

    @Inject
    ContractRecords records;

    @Inject
    Clock clock;

    /**
     * Does what can be done now. Whoever is the last data manager leaves only once the one whom the same form adds is designated.
     *
     * @return whether such a row waits
     */
    boolean carry(StoredForm form) {
        List<StoredRow> open = form.rows().stream()
                .filter(StoredRow::isToBeCarried)
                .sorted(Comparator.comparing(row -> !becomesDataManager(row)))
                .toList();
        boolean waits = false;
        for (StoredRow row : open) {
            Account account = directory
                    .findByUsername(row.filled().value("account"))
                    .filter(each -> each.organisation().equals(form.company())
                            && each.contract().filter(form.contract()::equals).isPresent())
                    .orElseThrow(() -> new RuleBroken("forms.row"));
            if (isAwaited(form, account, row)) {
                waits = true;
            } else {
                carry(form, row, account);
            }
        }
        return waits;
    }

    private void carry(StoredForm form, StoredRow row, Account account) {
        String receipt = form.number().orElse("");
        Map<AccountId, UUID> designated = facts.designations(form.contract(), form.company());
        UUID held = designated.get(account.id());
        if (held != null && !becomesDataManager(row)) {
            records.release(form.contract(), held, receipt);
        }
        if (row.change() == RowChange.REMOVE) {
            accounts.remove(account.id(), receipt);
        } else {
            FilledRow filled = row.filled();
            accounts.change(
                    account.id(),
                    filled.value("name"),
                    filled.value("mail"),
                    roles(form, filled, account.roles()),
                    receipt);
            if (becomesDataManager(row) && held == null) {
                records.designate(form.contract(), form.company(), account.id(), receipt);
            }
        }
        row.carried(clock.instant());
    }

    private boolean isAwaited(StoredForm form, Account account, StoredRow row) {
        Set<AccountId> designated =
                facts.designations(form.contract(), form.company()).keySet();
        return !becomesDataManager(row)
                && designated.equals(Set.of(account.id()))
                && form.rows().stream()
                        .filter(StoredRow::becomesAccount)
                        .anyMatch(added -> added.filled().value("isDataManager").equals(YES));
    }

    private static boolean becomesDataManager(StoredRow row) {
        return row.change() != RowChange.REMOVE
                && row.filled().value("isDataManager").equals(YES);
    }

    /** What a row makes of somebody. A manager stays one until removed: another form's head may name another. */
    static Set<Role> roles(StoredForm form, FilledRow row, Set<Role> before) {
        Set<Role> roles = EnumSet.of(Role.USER);
        if (row.value("isDataManager").equals(YES)) {
            roles.add(Role.DATA_MANAGER);
        }
        boolean named = Spelling.of(row.value("name")).equals(Spelling.of(form.manager()));
        if (named || before.contains(Role.PROTECTED_SYSTEM_MANAGER)) {
            roles.add(Role.PROTECTED_SYSTEM_MANAGER);
        }
        return roles;
    }
}
