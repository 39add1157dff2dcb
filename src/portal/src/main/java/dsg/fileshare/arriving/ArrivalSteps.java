package dsg.fileshare.arriving;

import dsg.application.ApplicationDesk;
import dsg.contract.ContractDirectory;
import dsg.fileshare.area.AreaRoom;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Folder;
import dsg.fileshare.leaving.RemovalSteps;
import dsg.fileshare.receiving.Upload;
import dsg.fileshare.receiving.UploadFinder;
import dsg.fileshare.receiving.UploadId;
import dsg.fileshare.receiving.UploadReceived;
import dsg.fileshare.receiving.UploadState;
import dsg.fileshare.removal.Departure;
import dsg.fileshare.removal.RemovalState;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.access.RuleBroken;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.content.FileRules;
import dsg.platform.storage.SealedBlob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What the job does to a move in the contract that the files come to; the other half of {@link RemovalSteps}. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ArrivalSteps {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ArrivalFinder arrivals;

    @Inject
    UploadFinder uploads;

    @Inject
    AreaRoom room;

    @Inject
    FileRules rules;

    @Inject
    ApplicationDesk applications;

    @Inject
    ContractDirectory contracts;

    @Inject
    RowSecurity rows;

    @Inject
    AuditLog audit;

    @Inject
    Event<UploadReceived> received;

    @Inject
    Clock clock;

    /** What the contract makes of the move; empty where it has not been told of it. */
    public Optional<ArrivalState> state(Departure departure) {
        enter(departure);
        return arrivals.find(departure.id()).map(arrival -> state(arrival, departure));
    }

    /**
     * Tells the contract of the move with its files, once, and says what it makes of it. Also where it comes to nothing: another server
     * that knows less must not tell it later.
     */
    public ArrivalState offer(Departure departure) {
        enter(departure);
        Arrival arrival = arrivals.find(departure.id()).orElseGet(() -> offered(departure));
        return state(arrival, departure);
    }

    /** Where nobody there can take it in any more, or it was taken back, nobody is asked any longer; what is agreed to is. */
    private ArrivalState state(Arrival arrival, Departure departure) {
        boolean open = departure.state() != RemovalState.RECALLED && isPossible(departure);
        if (!open && arrival.state().waits()) {
            arrival.withdraw();
            applications.lapse(ArrivalApplications.KIND, departure.id().value());
            log("fileshare.move-withdrawn", departure);
        }
        return arrival.state();
    }

    /** What waits about it is locked before it, in the order of who decides. */
    private void enter(Departure departure) {
        rows.enter(departure.target());
        applications.hold(ArrivalApplications.KIND, departure.id().value());
    }

    private boolean isPossible(Departure departure) {
        boolean possible = contracts.stateOf(departure.source()).letsOut()
                && contracts.stateOf(departure.target()).admitsNew();
        if (!possible) {
            contracts.demandCertainty();
        }
        return possible;
    }

    private Arrival offered(Departure departure) {
        Arrival arrival = new Arrival(departure, clock.instant());
        entities.persist(arrival);
        departure.items().forEach(item -> entities.persist(new ArrivalItem(departure, item)));
        log("fileshare.move-offered", departure);
        return arrival;
    }

    private void log(String action, Departure departure) {
        audit.system(
                action,
                Outcome.OK,
                null,
                "removal",
                departure.id().value(),
                departure.target().value());
    }

    /** What has become of a file that has come: empty where it has not come yet. */
    public Optional<Arrived> arrived(ContractId contract, UUID item) {
        return uploads.within(contract, new UploadId(item))
                .map(upload -> new Arrived(
                        upload.state(), upload.refusalCode().orElse("fileshare.move.cancelled"), upload.published()));
    }

    /**
     * What has become of a file that has come.
     *
     * @param code why it was refused, where it was
     */
    public record Arrived(UploadState state, String code, FileId file) {}

    /** Refuses a file that the area has no room for, before anybody carries it there. */
    public void demandRoom(Departure departure, Departure.Item item) {
        rows.enter(departure.target());
        room.oneAtATime(departure.target());
        if (!room.has(item.size())) {
            throw new RuleBroken("fileshare.move.full");
        }
    }

    /** The file lies in staging under this area's key: from here it goes the way of every upload, through scan and rules. */
    public void arrive(Departure departure, Departure.Item item, SealedBlob staged) {
        rows.enter(departure.target());
        Arrival arrival = arrivals.get(departure.id());
        if (arrival.state() != ArrivalState.AGREED) {
            throw new RuleBroken("fileshare.removal.over");
        }
        demandRoom(departure, item);
        Folder folder = arrival.folder().orElseThrow();
        Upload upload = Upload.arrived(
                item.id(),
                folder,
                arrival.acceptedBy().orElseThrow(),
                arrival.organisation(),
                new Upload.Arrived(rules.name(item.name()), item.size(), item.sha256(), staged, item.label()),
                clock.instant());
        entities.persist(upload);
        audit.system(
                "fileshare.move-arrived",
                Outcome.OK,
                null,
                "upload",
                item.id(),
                departure.target().value());
        received.fire(new UploadReceived(departure.target(), upload.id()));
    }

    public void finish(Departure departure) {
        rows.enter(departure.target());
        arrivals.find(departure.id())
                .filter(arrival -> arrival.state() == ArrivalState.AGREED)
                .ifPresent(Arrival::finish);
    }
}
