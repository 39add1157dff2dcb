package dsg.enrolment.remote;

import dsg.enrolment.Appointment;
import dsg.enrolment.EnrolmentService;
import dsg.enrolment.RemoteDesk;
import dsg.enrolment.RemoteDesk.Laid;
import dsg.enrolment.still.StillBook;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.protocol.capture.CaptureRequest;
import dsg.terminal.TerminalDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The manager's side: a remote enrolment of somebody else of the own organisation, in one login from its beginning to its end, on one
 * terminal. Another login, another terminal or another manager gets no further with it.
 */
@Stateless
public class Witnessing {

    @Inject
    CeremonyBook book;

    @Inject
    RemoteDesk desk;

    @Inject
    StillBook stills;

    @Inject
    TerminalDirectory terminals;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The appointments whose time it is. */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public List<Appointment> due() {
        return desk.due();
    }

    /** The newest of this login, over or not. */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public Optional<CeremonyRow> latest() {
        return book.newestOf(current.get().session()).map(book::row);
    }

    /** Begins; whatever was begun for the person or on this terminal before is given up. */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public UUID begin(UUID booking) {
        Caller manager = current.get();
        Appointment appointment = desk.take(booking);
        audit.about("person", appointment.person().value());
        if (appointment.person().equals(manager.person())) {
            throw new RuleBroken("enrolment.remote.own");
        }
        if (!stills.isReady()) {
            throw Refused.unavailable("enrolment.remote.unready");
        }
        book.openOf(appointment.account(), manager.terminal().value()).forEach(this::giveUp);
        Ceremony ceremony = new Ceremony(appointment, manager, clock.instant());
        book.add(ceremony);
        book.tell(ceremony);
        audit.detail("remote enrolment begun " + ceremony.id());
        return ceremony.id();
    }

    /** The registrant agrees to both (R110, T22). */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public void consent(boolean biometric, boolean personal) {
        Ceremony ceremony = own();
        if (!biometric || !personal) {
            throw new RuleBroken("enrolment.consent.both");
        }
        ceremony.consent(clock.instant());
        desk.consent(ceremony.account(), ceremony.manager());
        book.tell(ceremony);
        audit.detail("consented");
    }

    /** The registrant does not agree: it ends here, and there is no other way in (T22). */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public void decline() {
        Ceremony ceremony = own();
        ceremony.decline(clock.instant());
        desk.decline(ceremony.account(), ceremony.manager());
        desk.attended(ceremony.booking());
        book.tell(ceremony);
        audit.detail("declined");
    }

    /** Opens the live line: the ceremony, where it is this login's and the camera may be used. */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public CeremonyRow show(UUID id) {
        Ceremony ceremony = own();
        if (!ceremony.id().equals(id) || !ceremony.state().isWatched()) {
            throw Refused.conflict("enrolment.remote.step");
        }
        return book.row(ceremony);
    }

    /** Asks for two fingers, once the office has accepted and not before (T23). */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public void lay(int first, int second) {
        Ceremony ceremony = accepted();
        desk.begin(
                ceremony.key(),
                ceremony.account(),
                terminals.fingerprintOf(ceremony.terminal()),
                List.of(first, second));
    }

    /** How many samples there are; empty before fingers were asked for. */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public Optional<Laid> laid() {
        return book.newestOf(current.get().session())
                .filter(ceremony -> ceremony.state() == CeremonyState.ACCEPTED)
                .flatMap(ceremony -> desk.laid(ceremony.key()));
    }

    /** What the terminal is to be asked for next. */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public Optional<CaptureRequest> ask() {
        return desk.ask(accepted().key());
    }

    /** Takes a sample. */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public void add(String sealed) {
        desk.add(accepted().key(), sealed);
    }

    /** The manager, still here and in the same login, has it made. */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public void finish() {
        Ceremony ceremony = accepted();
        desk.keep(ceremony.key(), ceremony.account(), ceremony.manager());
        ceremony.finish(clock.instant());
        desk.attended(ceremony.booking());
        book.tell(ceremony);
        audit.detail("remote enrolment done " + ceremony.id());
    }

    /** Gives it up. */
    @UseCase(EnrolmentService.WITNESS_ENROLMENT)
    public void leave() {
        giveUp(own());
        audit.detail("given up");
    }

    private void giveUp(Ceremony ceremony) {
        ceremony.end(clock.instant());
        desk.end(ceremony.key());
        book.tell(ceremony);
    }

    private Ceremony accepted() {
        Ceremony ceremony = own();
        ceremony.demand(CeremonyState.ACCEPTED, clock.instant());
        return ceremony;
    }

    /** Of this login, on its terminal. */
    private Ceremony own() {
        Caller manager = current.get();
        Ceremony ceremony = book.newestOf(manager.session())
                .flatMap(newest -> book.locked(newest.id()))
                .filter(each -> each.terminal().equals(manager.terminal()))
                .orElseThrow(() -> Refused.notFound("enrolment.remote.none"));
        audit.about("person", ceremony.person().value());
        return ceremony;
    }
}
