package dsg.logon;

import dsg.account.Account;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose account it was, as far as anybody has it. */
record LogonParty(
        String accountName,
        @Nullable UUID account,
        @Nullable UUID person,
        String personName,
        @Nullable UUID organisation,
        @Nullable UUID contract) {

    private static final int LONGEST = 100;

    static LogonParty of(Account account) {
        return new LogonParty(
                account.username(),
                account.id().value(),
                account.person().id().value(),
                account.person().name(),
                account.organisation().value(),
                account.contract().map(each -> each.value()).orElse(null));
    }

    /** Somebody typed a name that nobody has, and may have typed a password there: no more of it is kept than a name can be. */
    static LogonParty unknown(String typed) {
        String name = typed.matches("[A-Za-z0-9._-]{1,40}") ? typed : "";
        return new LogonParty(name.substring(0, Math.min(name.length(), LONGEST)), null, null, "", null, null);
    }
}
