/**
 * ログイン履歴 (1-3; R22): every login, refusal with its factor and reason, lock, release, logout and act of enrolment, with account, person,
 * terminal, site and time. Rows are only added. What happens in the portal is noted in the same transaction by {@link dsg.logon.LogonBook};
 * what Keycloak refuses is kept there with its own events and fetched from it, each once, so that neither's standstill loses any. Everybody
 * sees their own, a 保護システム管理者 those of the company's accounts for the contract, office and provider all.
 */
@NullMarked
package dsg.logon;

import org.jspecify.annotations.NullMarked;
