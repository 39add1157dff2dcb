package dsg.hold;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** The end of a hold is a decision of two people. */
@ApplicationScoped
class HoldEnds implements ApplicationKind {

    static final String KIND = "HOLD_END";

    private static final int DAYS = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Event<HoldChanged> changed;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return HoldService.PROPOSE_HOLD_END;
    }

    @Override
    public String deciding() {
        return HoldService.DECIDE_HOLD_END;
    }

    @Override
    public boolean isOfContract() {
        return false;
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public String object() {
        return "hold";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/hold/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        return hold(subject).row("", "").because();
    }

    @Override
    public String content(UUID subject) {
        Hold hold = hold(subject);
        return "%s|%s|%s"
                .formatted(
                        hold.held(),
                        hold.row("", "").because(),
                        hold.endBecause().orElse(""));
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        Hold hold = hold(subject);
        hold.end(clock.instant());
        changed.fire(new HoldChanged(hold.held()));
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        hold(subject).stays();
    }

    @Override
    public void withdrawn(UUID subject) {
        hold(subject).stays();
    }

    private Hold hold(UUID id) {
        return HoldDesk.find(entities, id);
    }
}
