package dsg.enrolment.remote;

import dsg.enrolment.EnrolmentService;
import dsg.enrolment.RemoteDesk;
import dsg.enrolment.still.StillBook;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The office's side (R108, R109): looks on, keeps a sealed picture, accepts or refuses. Nobody checks themselves or the own witness. */
@Stateless
public class IdentityChecks {

    private static final int LONGEST_REASON = 500;

    @Inject
    CeremonyBook book;

    @Inject
    RemoteDesk desk;

    @Inject
    StillBook stills;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Those under way. */
    @UseCase(EnrolmentService.CHECK_IDENTITY)
    public List<CeremonyRow> list() {
        return book.open().stream().map(book::row).toList();
    }

    /** One of them. */
    @UseCase(EnrolmentService.CHECK_IDENTITY)
    public CeremonyRow get(UUID id) {
        return book.row(ceremony(id));
    }

    /** Looks on from now on: whoever did before does no more. */
    @UseCase(EnrolmentService.CHECK_IDENTITY)
    public void watch(UUID id) {
        Ceremony ceremony = ceremony(id);
        ceremony.watch(current.get().account(), clock.instant());
        audit.detail("looks on");
    }

    /** Opens the live line to whoever looks on. */
    @UseCase(EnrolmentService.CHECK_IDENTITY)
    public CeremonyRow show(UUID id) {
        Ceremony ceremony = watched(id);
        if (!ceremony.state().isWatched()) {
            throw Refused.conflict("enrolment.remote.step");
        }
        return book.row(ceremony);
    }

    /** Keeps the picture as the browser has sealed it, until the check is decided in place of one before. */
    @UseCase(EnrolmentService.CHECK_IDENTITY)
    public void keep(UUID id, String sealed) {
        Ceremony ceremony = watched(id);
        ceremony.demand(CeremonyState.CONSENTED, clock.instant());
        stills.keep(id, sealed, current.get().account());
        audit.detail("picture kept");
    }

    /**
     * Finds the person to be who they are; from now on the sensor may be used.
     *
     * @param alike whether the face is the document's
     * @param answered whether the questions were answered rightly
     */
    @UseCase(EnrolmentService.CHECK_IDENTITY)
    public void accept(UUID id, IdentityDocument document, boolean alike, boolean answered) {
        Ceremony ceremony = watched(id);
        if (!alike || !answered) {
            throw new RuleBroken("enrolment.check.both");
        }
        if (!stills.has(id)) {
            throw new RuleBroken("enrolment.check.still.missing");
        }
        ceremony.accept(document, clock.instant());
        book.tell(ceremony);
        audit.detail("accepted by " + document);
    }

    /** Ends it without an enrolment; the registrant and the manager read why. */
    @UseCase(EnrolmentService.CHECK_IDENTITY)
    public void refuse(UUID id, String because) {
        Ceremony ceremony = watched(id);
        String reason = because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("enrolment.check.reason", LONGEST_REASON);
        }
        ceremony.refuse(reason, clock.instant());
        desk.end(ceremony.key());
        book.tell(ceremony);
        audit.detail(reason);
    }

    private Ceremony watched(UUID id) {
        Ceremony ceremony = ceremony(id);
        if (!Objects.equals(ceremony.office(), current.get().account())) {
            throw Refused.conflict("enrolment.check.other");
        }
        return ceremony;
    }

    private Ceremony ceremony(UUID id) {
        Caller office = current.get();
        Ceremony ceremony = book.locked(id).orElseThrow(() -> Refused.notFound("enrolment.check.unknown"));
        audit.about("person", ceremony.person().value());
        if (office.person().equals(ceremony.person()) || office.person().equals(ceremony.managerPerson())) {
            throw new RuleBroken("enrolment.own");
        }
        return ceremony;
    }
}
