package dsg.soc.advisory;

import java.util.List;

/**
 * One advisory.
 *
 * @param readers how many people of each organisation have confirmed it; empty for whom that is no business
 */
public record AdvisoryPage(AdvisoryRow row, List<Readers> readers) {

    /** An organisation's confirmations. */
    public record Readers(String organisation, long people) {}
}
