package dsg.fileshare.removal;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.RemovalId;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.storage.SealedBlob;
import java.util.List;
import java.util.UUID;

/**
 * A move that the office of its contract has agreed to, as it is told to the contract that the files go to.
 *
 * @param askedBy the data manager who asked for it
 * @param agreedBy who of the office agreed to it
 * @param items the files that have not gone yet; none where nobody has asked for them
 */
public record Departure(
        RemovalId id,
        ContractId source,
        ContractId target,
        OrganisationId organisation,
        String because,
        AccountId askedBy,
        AccountId agreedBy,
        RemovalState state,
        List<Item> items) {

    public Departure with(List<Item> files) {
        return new Departure(id, source, target, organisation, because, askedBy, agreedBy, state, files);
    }

    /** A file that has not gone yet. */
    public record Item(UUID id, FileId file, String name, long size, String sha256, Label label, SealedBlob blob) {}
}
