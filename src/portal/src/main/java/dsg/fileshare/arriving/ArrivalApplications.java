package dsg.fileshare.arriving;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.application.People;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractSides;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.removal.RemovalReady;
import dsg.platform.access.PersonId;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that the company's people here have taken into a folder, as this contract's office sees them: the labels have to be right for
 * its contract too (R63, A1, T9).
 */
@ApplicationScoped
class ArrivalApplications implements ApplicationKind {

    static final String KIND = "ARRIVAL";

    private static final int DAYS = 5;

    @Inject
    ArrivalFinder arrivals;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractSides sides;

    @Inject
    People people;

    @Inject
    Event<RemovalReady> ready;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return FileshareService.ACCEPT_ARRIVAL;
    }

    @Override
    public String deciding() {
        return FileshareService.AGREE_REMOVAL;
    }

    @Override
    public boolean isOfContract() {
        return true;
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public boolean asksForWords() {
        return true;
    }

    @Override
    public String object() {
        return "removal";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/fileshare/arriving.xhtml";
    }

    @Override
    public String title(UUID subject) {
        return arrivals.peek(new RemovalId(subject)).because();
    }

    /** The files never change once they are offered; where they go does. */
    @Override
    public String content(UUID subject) {
        Arrival arrival = arrivals.peek(new RemovalId(subject));
        return arrival.source() + "|" + arrival.folder().map(Folder::id).orElse(null) + "|" + arrival.because();
    }

    /**
     * Who asked for the move in the other contract; and who agreed to it there, where that is another office: two offices are two
     * people, while one office may answer for two contracts of its own.
     */
    @Override
    public Set<PersonId> concerned(UUID subject) {
        Arrival arrival = arrivals.peek(new RemovalId(subject));
        boolean oneOffice = sides.haveOneOffice(arrival.source(), arrival.contract());
        return Stream.concat(arrival.askedBy().stream(), oneOffice ? Stream.empty() : arrival.offeredBy().stream())
                .map(people::personOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        Arrival arrival = arrivals.get(new RemovalId(subject));
        if (!contracts.stateOf(arrival.contract()).admitsNew()) {
            throw new RuleBroken("fileshare.rule.state." + contracts.stateOf(arrival.contract()));
        }
        arrival.agree(decision);
        // the job looks for it in the contract that the files leave
        ready.fire(new RemovalReady(arrival.source(), arrival.id()));
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        Arrival arrival = arrivals.get(new RemovalId(subject));
        arrival.decline();
        ready.fire(new RemovalReady(arrival.source(), arrival.id()));
    }

    @Override
    public void withdrawn(UUID subject) {
        Arrival arrival = arrivals.get(new RemovalId(subject));
        arrival.withdraw();
        ready.fire(new RemovalReady(arrival.source(), arrival.id()));
    }
}
