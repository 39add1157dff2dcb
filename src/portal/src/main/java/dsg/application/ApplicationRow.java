package dsg.application;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application, in a list.
 *
 * @param kind the name of its kind
 * @param contract the one that it is about; null where it is about none
 * @param overdue whether it waits longer than it should
 * @param decision null while nobody has said anything
 */
public record ApplicationRow(
        ApplicationId id,
        ApplicationNumber number,
        String kind,
        UUID subject,
        String title,
        @Nullable ContractId contract,
        AccountId applicant,
        String applicantName,
        Instant appliedAt,
        Instant deadline,
        boolean overdue,
        ApplicationState state,
        @Nullable Decision decision,
        String decidedBy,
        String representedName) {}
