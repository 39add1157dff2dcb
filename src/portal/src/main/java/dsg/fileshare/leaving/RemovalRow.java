package dsg.fileshare.leaving;

import dsg.application.ApplicationId;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.removal.Agreement;
import dsg.fileshare.removal.RemovalState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to delete or move files, in a list.
 *
 * @param folder the name of the folder that goes too; empty where single files go
 * @param target the contract that the files go to; null for a deletion
 * @param application the wish as an application; null where the office deletes what it has registered itself
 * @param office what the requesting office has said; null while it has not
 * @param executedBy the data manager's name; empty while nobody has had it done
 */
public record RemovalRow(
        RemovalId id,
        RemovalKind kind,
        RemovalState state,
        String organisation,
        String requestedBy,
        Instant requestedAt,
        String because,
        String folder,
        @Nullable UUID target,
        @Nullable ApplicationId application,
        @Nullable Agreement office,
        String officeName,
        String executedBy,
        @Nullable Instant executedAt,
        Progress progress) {

    /** Files by what has become of them. */
    public record Progress(long all, long bytes, long done, long failed, long dropped) {

        public long waiting() {
            return all - done - failed - dropped;
        }

        /** Thousandths that are settled, for a bar. */
        public long share() {
            return all == 0 ? 1000 : (all - waiting()) * 1000 / all;
        }
    }

    public boolean isMove() {
        return kind == RemovalKind.MOVE;
    }

    /** Whether the requesting office deletes what it has registered itself, so that there is nothing to agree to (T12). */
    public boolean isOfOffice() {
        return application == null;
    }

    public Optional<Instant> executed() {
        return Optional.ofNullable(executedAt);
    }
}
