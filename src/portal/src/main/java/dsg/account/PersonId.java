package dsg.account;

import java.util.UUID;

/** Names a person, across the accounts that person has. */
public record PersonId(UUID value) {}
