package dsg.fileshare.certificate;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractService;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.leaving.RemovalRecords;
import dsg.fileshare.leaving.RemovalRow;
import dsg.fileshare.removal.RemovalState;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** The use case of having a deletion certified, by those whom the wish concerns (T9). */
@Stateless
public class Certificates {

    @Inject
    RemovalRecords records;

    @Inject
    ContractDirectory contracts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What the certificate of this deletion says; only one that is done has one. */
    @UseCase(ContractService.VIEW_AREA)
    public Certificate of(RemovalId id) {
        Caller caller = current.get();
        audit.about("removal", id.value());
        RemovalRow row = records.row(id, caller);
        if (row.kind() != RemovalKind.DELETION || row.state() != RemovalState.DONE) {
            throw new RuleBroken("fileshare.certificate.early");
        }
        audit.detail("certificate");
        return new Certificate(
                id,
                contracts.ofCaller(caller).number(),
                row,
                records.items(id),
                caller.name() + " (" + caller.username() + ")",
                clock.instant());
    }
}
