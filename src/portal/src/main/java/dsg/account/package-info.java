/**
 * Accounts: one person's access to one contract or to one staff duty (R21, R69, T1). Keycloak is the master of what exists and
 * is enabled; this register holds what was approved. Rights are what both hold; what only one holds shows as 未承認の差分
 * (decision 2).
 */
@NullMarked
package dsg.account;

import org.jspecify.annotations.NullMarked;
