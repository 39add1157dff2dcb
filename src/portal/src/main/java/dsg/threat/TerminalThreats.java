package dsg.threat;

import dsg.hold.Held;
import dsg.hold.HeldType;
import dsg.platform.access.TerminalId;
import dsg.terminal.TerminalAspect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Whether a terminal is isolated, and what was detected on it. */
@ApplicationScoped
class TerminalThreats implements TerminalAspect {

    @PersistenceContext
    EntityManager entities;

    @Inject
    IsolatedTerminals isolated;

    @Override
    public String heading() {
        return "threat.aspect";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Line> lines(TerminalId terminal) {
        boolean cut = isolated.keeps(new Held(HeldType.TERMINAL, terminal.value()));
        long detected = entities.createQuery(
                        "select count(d) from Detection d where d.terminal = :terminal", Long.class)
                .setParameter("terminal", terminal.value())
                .getSingleResult();
        return List.of(
                Line.of(cut ? "threat.aspect.isolated" : "threat.aspect.free", cut),
                Line.of("threat.aspect.detected", detected, detected > 0));
    }
}
