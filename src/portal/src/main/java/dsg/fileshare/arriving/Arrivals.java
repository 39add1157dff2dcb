package dsg.fileshare.arriving;

import dsg.application.ApplicationDesk;
import dsg.contract.ContractService;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.AreaRoom;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Permission;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.removal.RemovalReady;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.content.FileRules;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Use cases around files that come from another area of the same company (R63): its people here say into which folder, this
 * contract's office agrees as the {@link ArrivalApplications} say, and then they come as uploads do, under this contract's rules and key.
 */
@Stateless
public class Arrivals {

    @Inject
    ArrivalFinder arrivals;

    @Inject
    ArrivalLists lists;

    @Inject
    FolderFinder folders;

    @Inject
    ApplicationDesk applications;

    @Inject
    AreaRoom room;

    @Inject
    FileRules rules;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Event<RemovalReady> ready;

    @Inject
    Clock clock;

    /** Moves to this contract that concern the caller, the newest first. */
    @UseCase(ContractService.VIEW_AREA)
    public List<ArrivalRow> list() {
        return lists.rows(current.get());
    }

    /** One move with its files, and the folders that the caller could take them into. */
    @UseCase(ContractService.VIEW_AREA)
    public ArrivalPage page(RemovalId id) {
        audit.about("removal", id.value());
        Caller caller = current.get();
        Arrival arrival = visible(id);
        boolean member = caller.organisation().equals(arrival.organisation());
        boolean office = caller.is(Role.REQUESTING_OFFICE);
        List<Folder> into = member && arrival.state() == ArrivalState.OFFERED
                ? folders.allowed(caller, folders.all(), Permission.UPLOAD)
                : List.of();
        return lists.page(arrival, into, office && arrival.state() == ArrivalState.ACCEPTED);
    }

    /** Takes the files into a folder, once the office agrees. What could not come in there is said now. */
    @UseCase(FileshareService.ACCEPT_ARRIVAL)
    public void accept(RemovalId id, FolderId into) {
        Caller caller = current.get();
        audit.about("removal", id.value());
        Arrival arrival = visible(id);
        if (!caller.organisation().equals(arrival.organisation())) {
            throw Refused.notFound("fileshare.removal.unknown");
        }
        Folder folder = folders.get(into);
        folders.require(caller, folder, Permission.UPLOAD);
        List<ArrivalItemRow> items = lists.items(arrival.id());
        items.forEach(item -> rules.name(item.name()));
        room.demand(items.stream().mapToLong(ArrivalItemRow::size).sum());
        arrival.accept(caller, folder, clock.instant());
        applications.submit(ArrivalApplications.KIND, id.value(), arrival.contract());
    }

    /** The company's people here do not want the files. */
    @UseCase(FileshareService.ACCEPT_ARRIVAL)
    public void reject(RemovalId id, String because) {
        audit.about("removal", id.value());
        Arrival arrival = visible(id);
        if (!current.get().organisation().equals(arrival.organisation())) {
            throw new RuleBroken("fileshare.removal.over");
        }
        arrival.reject(current.get(), because, clock.instant());
        ready.fire(new RemovalReady(arrival.source(), id));
    }

    private Arrival visible(RemovalId id) {
        Caller caller = current.get();
        Arrival arrival = arrivals.get(id);
        if (!caller.is(Role.REQUESTING_OFFICE) && !caller.organisation().equals(arrival.organisation())) {
            throw Refused.notFound("fileshare.removal.unknown");
        }
        return arrival;
    }
}
