package dsg.logon;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One row of the history, as it is shown.
 *
 * @param reason a word of the gateway's or of Keycloak's; empty where there is none
 * @param accountName as it was typed where nobody has it
 * @param personName empty where nobody has the account
 * @param terminalName empty where it was no registered terminal
 * @param site empty where the terminal is not placed
 * @param doneBy the account of who did it for the person; empty for the person
 */
public record LogonRow(
        UUID id,
        Instant at,
        LogonKind kind,
        LogonFactor factor,
        String reason,
        String accountName,
        String personName,
        String terminalName,
        String site,
        String doneBy)
        implements Serializable {}
