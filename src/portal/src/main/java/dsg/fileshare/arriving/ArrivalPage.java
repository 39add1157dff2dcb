package dsg.fileshare.arriving;

import dsg.fileshare.area.FolderId;
import java.util.List;

/**
 * A move to this contract, with its files.
 *
 * @param folders those that the caller could take the files into; empty where that is done or not the caller's
 * @param mayDecide whether the caller is the office that has to decide now
 */
public record ArrivalPage(ArrivalRow row, List<ArrivalItemRow> items, List<Choice> folders, boolean mayDecide) {

    /** A folder to choose, with its path. */
    public record Choice(FolderId id, String path) {}
}
