package dsg.fileshare.leaving;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.contract.ContractSides;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.removal.Removal;
import dsg.fileshare.removal.RemovalFinder;
import dsg.fileshare.removal.RemovalReady;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Files go only when the requesting office agrees (R67, T9): what a wish to delete and one to move have in common as applications. */
abstract class RemovalApplications implements ApplicationKind {

    private static final int DAYS = 5;

    @Inject
    RemovalFinder removals;

    @Inject
    ContractSides sides;

    @Inject
    Event<RemovalReady> ready;

    @Inject
    Clock clock;

    abstract RemovalKind kind();

    @Override
    public String name() {
        return kind().name();
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

    /** How it was coordinated: number or date of the talk or paper. */
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
        return "/WEB-INF/fileshare/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        return removals.peek(new RemovalId(subject)).because();
    }

    @Override
    public String content(UUID subject) {
        RemovalId id = new RemovalId(subject);
        return removals.peek(id).because() + "|" + removals.fingerprint(id);
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        Removal removal = removals.get(new RemovalId(subject));
        sides.demandOpen(removal.contract());
        agreed(removal);
        removal.agree(decision);
    }

    /** What has to be true before the office agrees, and what follows. */
    abstract void agreed(Removal removal);

    @Override
    public void declined(UUID subject, Decision decision) {
        Removal removal = removals.get(new RemovalId(subject));
        sides.demandOpen(removal.contract());
        removal.decline(decision);
        removals.drop(removal.id(), decision.at());
    }

    @Override
    public void withdrawn(UUID subject) {
        Removal removal = removals.get(new RemovalId(subject));
        sides.demandOpen(removal.contract());
        removal.withdraw(clock.instant());
        removals.drop(removal.id(), clock.instant());
    }
}
