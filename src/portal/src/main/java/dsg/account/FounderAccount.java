package dsg.account;

import dsg.platform.access.AccountId;

/** One of the first two accounts of a gateway, which nobody has registered. */
public record FounderAccount(AccountId id, String username, String name) {}
