package dsg.fileshare.leaving;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Label;
import dsg.fileshare.removal.ItemState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish with one page of its files.
 *
 * @param unlabelled files whose label the office has still to confirm; moves only
 * @param mayDecide whether the caller is the office that has to decide
 * @param mayExecute whether the caller is the data manager who can have it done now
 * @param mayWithdraw whether the caller can take it back now
 */
public record RemovalPage(
        RemovalRow row,
        List<Item> items,
        int page,
        int pages,
        long unlabelled,
        boolean mayDecide,
        boolean mayExecute,
        boolean mayWithdraw,
        boolean mayRestore) {

    /**
     * One of its files.
     *
     * @param code the message key that says why it stays; null mostly
     * @param restorable whether the deletion can still be undone
     * @param restored whether it was
     */
    public record Item(
            UUID id,
            FileId file,
            String name,
            String path,
            long size,
            String sha256,
            ItemState state,
            @Nullable Label label,
            @Nullable String code,
            boolean restorable,
            boolean restored) {}

    public boolean hasEarlier() {
        return page > 0;
    }

    public boolean hasLater() {
        return page + 1 < pages;
    }
}
