package dsg.threat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An isolation in the list.
 *
 * @param automatic whether a rule has done it at once
 * @param appliedAt when its agent has said that it is in force; null: not yet
 * @param failure why the agent could not do it; empty where it could
 * @param cause what was found out, for the release; empty before
 * @param releasedAt null while it lasts
 */
public record IsolationRow(
        UUID id,
        String terminal,
        String organisation,
        String because,
        boolean automatic,
        Instant begunAt,
        @Nullable Instant appliedAt,
        String failure,
        IsolationState state,
        String cause,
        @Nullable Instant releasedAt) {}
