package dsg.enrolment;

import dsg.platform.access.AccountId;

/** Whether a remote enrolment waits for a password that Keycloak has found right. */
public interface AwaitedPasswords {

    /**
     * Takes down that the password of this account was given, where somebody waits for it on this terminal.
     *
     * @param terminal the fingerprint of its certificate
     * @return whether somebody did
     */
    boolean proven(AccountId account, String terminal);
}
