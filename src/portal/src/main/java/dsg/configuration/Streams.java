package dsg.configuration;

import dsg.configuration.AgentStates.Known;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Counts the reports of each stream: each number once, and what was passed over is lost and told. The terminal's row is locked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Streams {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    /** Counts it. @return whether it is new; reports come in order, so that what has a lower number was counted or is lost */
    boolean count(Known known, AgentReport report, Instant now) {
        long counter = counter(known, report.stream());
        if (report.number() <= counter) {
            return false;
        }
        long missing = report.number() - counter - 1;
        of(
                        "insert into agent_stream (terminal, stream, organisation, counter, lost, refused, heard_at)"
                                + " values (:terminal, :stream, :organisation, :number, :missing, 0, :now)"
                                + " on conflict (terminal, stream) do update set counter = :number,"
                                + " lost = agent_stream.lost + :missing, heard_at = :now",
                        known,
                        report.stream())
                .setParameter("organisation", known.organisation().value())
                .setParameter("number", report.number())
                .setParameter("missing", missing)
                .setParameter("now", now)
                .executeUpdate();
        if (missing > 0) {
            tell("AGENT_REPORTS_LOST", known, missing + " before " + report.number());
        }
        return true;
    }

    void refused(Known known, AgentReport report) {
        of(
                        "update agent_stream set refused = refused + 1 where terminal = :terminal and stream = :stream",
                        known,
                        report.stream())
                .executeUpdate();
        tell("AGENT_REPORT_REFUSED", known, report.topic() + " " + report.number());
    }

    long counter(Known known, UUID stream) {
        List<?> found = of(
                        "select counter from agent_stream where terminal = :terminal and stream = :stream",
                        known,
                        stream)
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.getFirst()).longValue();
    }

    private Query of(String statement, Known known, UUID stream) {
        return entities.createNativeQuery(statement)
                .setParameter("terminal", known.terminal().value())
                .setParameter("stream", stream);
    }

    private void tell(String action, Known known, String detail) {
        audit.system(
                action, Outcome.FAILED, detail, "terminal", known.terminal().value(), null);
    }
}
