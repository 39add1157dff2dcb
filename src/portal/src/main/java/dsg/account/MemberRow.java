package dsg.account;

import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import java.util.Set;

/** Somebody with an account for a contract. */
public record MemberRow(
        AccountId id,
        String username,
        String name,
        OrganisationId organisation,
        Set<Role> roles,
        boolean approved,
        boolean enabled) {}
