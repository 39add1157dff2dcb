package dsg.fileshare.tidying;

import java.util.List;

/**
 * One page of the files that are left.
 *
 * @param page from 0 on
 * @param total files on all pages
 * @param bytes of all of them together
 */
public record TidyPage(List<TidyRow> rows, int page, long total, long bytes) {

    public int pages() {
        return Math.toIntExact(Math.max(1, Math.ceilDiv(total, TidyQuery.PAGE)));
    }

    public boolean hasEarlier() {
        return page > 0;
    }

    public boolean hasLater() {
        return page + 1 < pages();
    }
}
