package dsg.application;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What applications ask the account register, which applies for accounts and is not known here. */
public interface People {

    PersonId personOf(AccountId account);

    /** Whether this account can be used now: approved, not switched off, not gone. */
    boolean isUsable(AccountId account);

    /** The names of the people behind these accounts. */
    Map<AccountId, String> names(Collection<AccountId> accounts);

    /** Other people's accounts beside the caller's: of the same organisation and contract, with one of these roles now. */
    Set<AccountId> colleagues(Caller caller, Set<Role> roles);
}
