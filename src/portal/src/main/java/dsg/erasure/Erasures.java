package dsg.erasure;

import dsg.configuration.TerminalRows;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.TerminalId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What was erased on terminals. */
@Stateless
public class Erasures {

    private static final int SHOWN = 50;

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalRows rows;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** What the terminal says it has erased, the newest first. */
    @UseCase(ErasureService.VIEW_ERASURES)
    public ErasurePage page(TerminalId terminal) {
        audit.about("terminal", terminal.value());
        rows.get(terminal, current.get());
        return new ErasurePage(entities.createQuery(
                        "select r from ErasureRecord r where r.terminal = :terminal order by r.at desc, r.id",
                        ErasureRecord.class)
                .setParameter("terminal", terminal.value())
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(ErasureRecord::row)
                .toList());
    }
}
