package dsg.account;

import dsg.platform.access.AccountId;

/** Event: somebody has approved this account, so that it is to be made in Keycloak. */
record AccountApproved(AccountId account) {}
