package dsg.contract;

import java.util.List;

/**
 * One page of the list of contracts.
 *
 * @param total contracts on all pages
 */
public record ContractPage(List<ContractRow> rows, int page, int total) {

    public int pages() {
        return Math.max(1, Math.ceilDiv(total, ContractQuery.PAGE));
    }

    public boolean hasEarlier() {
        return page > 0;
    }

    public boolean hasLater() {
        return page + 1 < pages();
    }
}
