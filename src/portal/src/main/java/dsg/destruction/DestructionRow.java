package dsg.destruction;

import dsg.platform.access.ContractId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A destruction, in a list.
 *
 * @param stoppedBy message key of what stopped it after it was decided; null mostly
 * @param objects sealed objects that nobody can open any more; null before
 */
public record DestructionRow(
        UUID id,
        ContractId contract,
        String number,
        String title,
        Instant dueAt,
        DestructionState state,
        @Nullable String stoppedBy,
        @Nullable Long objects,
        @Nullable Instant destroyedAt) {}
