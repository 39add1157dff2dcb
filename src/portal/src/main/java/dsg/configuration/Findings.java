package dsg.configuration;

import dsg.configuration.Inventory.Change;
import dsg.configuration.TerminalFinding.Told;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Takes down what must not be, and tells it on the audit log, from where the log store has it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Findings {

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalRows rows;

    @Inject
    AuditLog audit;

    /** For services that hear of it by a report of their own. */
    public void found(TerminalId terminal, FindingKind kind, String item, String detail, boolean stopped, Instant now) {
        found(terminal, rows.owner(terminal), new Told(kind, item, detail, stopped, null), now);
    }

    void found(TerminalId terminal, OrganisationId organisation, Told told, Instant now) {
        entities.persist(new TerminalFinding(terminal, organisation, told, now));
        // the SOC's rules know the kinds by these words; what was told beforehand is no breach (R149)
        String code = told.notice() == null ? told.kind().name() : told.kind() + "_TOLD";
        audit.system("TERMINAL_FINDING", Outcome.FAILED, code, "terminal", terminal.value(), null);
    }

    /** Compares drives with those that were accepted; without any there is nothing to compare with (T32). */
    void compare(TerminalId terminal, OrganisationId organisation, Inventory before, Inventory now, Instant at) {
        Map<String, String> accepted = new TreeMap<>();
        entities.createQuery("select b from DriveBaseline b where b.terminal = :terminal", DriveBaseline.class)
                .setParameter("terminal", terminal.value())
                .getResultStream()
                .forEach(each -> accepted.put(each.item(), each.value()));
        if (accepted.isEmpty()) {
            return;
        }
        Optional<UUID> notice = notice(terminal, LocalDate.ofInstant(at, Clocks.JAPAN));
        for (Change change : Inventory.changes(Inventory.DRIVES, accepted, now.section(Inventory.DRIVES))) {
            String known = before.section(Inventory.DRIVES).getOrDefault(change.item(), "");
            // what stays as it was found is found once
            if (!known.equals(change.after())) {
                String detail = change.before() + " → " + change.after();
                found(
                        terminal,
                        organisation,
                        new Told(FindingKind.DRIVE, change.item(), detail, false, notice.orElse(null)),
                        at);
            }
        }
    }

    private Optional<UUID> notice(TerminalId terminal, LocalDate day) {
        return entities.createQuery("select n from DriveNotice n where n.terminal = :terminal", DriveNotice.class)
                .setParameter("terminal", terminal.value())
                .getResultStream()
                .filter(each -> each.covers(day))
                .map(DriveNotice::id)
                .findFirst();
    }
}
