package dsg.authentication;

import dsg.contract.ContractTerms;
import dsg.platform.access.Caller;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as the register had it when it was read.
 *
 * @param caller with the roles that register and Keycloak agreed on then
 * @param terminal fingerprint of the certificate that it is bound to
 * @param usedAt the last activity that was written down
 * @param terms of the contract that the account is for; empty for staff
 * @param ended why it is over; empty while it lasts
 */
record KnownSession(
        Caller caller,
        String terminal,
        Instant startedAt,
        Instant usedAt,
        Optional<ContractTerms> terms,
        Optional<EndReason> ended) {}
