package dsg.platform.audit;

import dsg.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Appends to the audit log; nothing in the portal can change or remove a row, its database role may only insert and select. */
@ApplicationScoped
public class AuditLog {

    /** Names this run of this server; the rows of one writer are numbered without gap, so that a lost one shows. */
    private final String writer = UUID.randomUUID().toString();

    private final AtomicLong written = new AtomicLong();

    @Inject
    OpenEntries entries;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager entities;

    /** Opens the row of a use case; the gate calls it. */
    public AuditEntry begin(String action, @Nullable Caller caller) {
        AuditEntry entry = new AuditEntry(action, caller);
        entries.push(entry);
        return entry;
    }

    /** Forgets the open entry; the gate calls it last. */
    public void end(AuditEntry entry) {
        entries.remove(entry);
    }

    /** Says what the running use case is about: type in kebab-case, and its identifier. */
    public void about(String type, UUID id) {
        entries.innermost().about(type, id);
    }

    /** Says which contract the running use case works on, where that is not the caller's own. */
    public void inContract(UUID contract) {
        entries.innermost().inContract(contract);
    }

    /** Adds a short note for the reader of the log: figures, reasons, never names of protected files. */
    public void detail(String text) {
        entries.innermost().detail(text);
    }

    /** Writes the row in the running transaction, now: what the database refuses must be known while it can be recorded. */
    public void write(AuditEntry entry, Outcome outcome, @Nullable String code) {
        entities.persist(new AuditEvent(entry, outcome, code, clock.instant(), writer, written.incrementAndGet()));
        entities.flush();
    }

    /** Writes the row in a transaction of its own, so that the rollback of the business does not erase it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void writeApart(AuditEntry entry, Outcome outcome, @Nullable String code) {
        write(entry, outcome, code);
    }

    /** Records what no person's use case did: a timer, the scan worker, an alarm. Joins the running transaction if there is one. */
    @Transactional
    public void system(
            String action, Outcome outcome, @Nullable String code, String type, UUID id, @Nullable UUID contract) {
        AuditEntry entry = new AuditEntry(action, null);
        entry.about(type, id);
        if (contract != null) {
            entry.inContract(contract);
        }
        write(entry, outcome, code);
    }
}
