package dsg.enrolment.remote;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remote enrolment as the screens show it.
 *
 * @param account the registrant's
 * @param terminal its registered name
 * @param office who looks on, empty where nobody does yet
 * @param reason why it was refused, empty else
 * @param provenAt null before the password was proven
 * @param consentedAt null before the registrant agreed
 * @param still whether the picture of the identity check is kept
 */
public record CeremonyRow(
        UUID id,
        String account,
        String person,
        String manager,
        String terminal,
        String office,
        CeremonyState state,
        String reason,
        Instant begunAt,
        @Nullable Instant provenAt,
        @Nullable Instant consentedAt,
        boolean still) {}
