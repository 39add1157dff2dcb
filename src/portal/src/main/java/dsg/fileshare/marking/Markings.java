package dsg.fileshare.marking;

import dsg.application.ApplicationDesk;
import dsg.contract.ContractSides;
import dsg.fileshare.FileshareService;
import dsg.fileshare.receiving.MarkingSteps;
import dsg.fileshare.receiving.Upload;
import dsg.fileshare.receiving.UploadId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Use cases around an upload that was stopped for a marking of higher secrecy: its owner says what it is (R140). */
@Stateless
public class Markings {

    @Inject
    MarkingSteps steps;

    @Inject
    ApplicationDesk applications;

    @Inject
    ContractSides sides;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** For its owner, for the office that decides, and once it is declared for those of the owner's company, who see the application. */
    @UseCase(FileshareService.VIEW_MARKING)
    public MarkedUpload look(UploadId id) {
        Upload upload = find(id);
        Caller caller = current.get();
        boolean ofCompany =
                upload.declaration().isPresent() && upload.organisation().equals(caller.organisation());
        if (!caller.is(Role.REQUESTING_OFFICE) && !ofCompany) {
            demandOwn(upload);
        }
        return MarkedUpload.of(upload);
    }

    /** Its owner declares that the marking is none; the office decides, and until then nothing becomes of the file. */
    @UseCase(FileshareService.DECLARE_MARKING)
    public void declareNone(UploadId id, String because) {
        Upload upload = own(id);
        upload.declare(because);
        applications.submit(MarkingApplications.KIND, id.value(), upload.contract());
    }

    /** Its owner says that it is one: the file is sealed away at once, and the SOC has an incident. */
    @UseCase(FileshareService.CONFIRM_MARKING)
    public void confirm(UploadId id) {
        // before the upload, as every decision locks them
        applications.hold(MarkingApplications.KIND, id.value());
        Upload upload = own(id);
        applications.lapse(MarkingApplications.KIND, id.value());
        steps.seal(upload);
    }

    private Upload own(UploadId id) {
        Upload upload = find(id);
        demandOwn(upload);
        sides.demandOpen(upload.contract());
        return upload;
    }

    private Upload find(UploadId id) {
        audit.about("upload", id.value());
        ContractId contract = Optional.ofNullable(current.get().contract())
                .orElseThrow(() -> Refused.notFound("fileshare.upload.unknown"));
        return steps.get(contract, id);
    }

    private void demandOwn(Upload upload) {
        Caller caller = current.get();
        if (!upload.account().equals(caller.account())) {
            throw Refused.notFound("fileshare.upload.unknown");
        }
    }
}
