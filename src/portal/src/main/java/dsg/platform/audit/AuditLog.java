package dsg.platform.audit;

import dsg.platform.access.Caller;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Appends to the audit log; nothing in the portal can change or remove a row, its database role may only insert and select. */
@ApplicationScoped
public class AuditLog {

    private static final Logger LOG = Logger.getLogger(AuditLog.class.getName());

    /** Names this run of this server; the rows of one writer are numbered without gap, so that a lost one shows. */
    private final String writer = UUID.randomUUID().toString();

    private final AtomicLong written = new AtomicLong();

    @Inject
    OpenEntries entries;

    @Inject
    Clock clock;

    @Inject
    RowSeal seal;

    @PersistenceContext
    EntityManager entities;

    /** On a pool of its own: who holds a connection to be refused on must not wait for another of the same pool. */
    @PersistenceUnit(unitName = "refusals")
    EntityManagerFactory apart;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** Opens the row of a use case; the gate calls it, in the transaction of the use case. */
    public AuditEntry begin(String action, @Nullable Caller caller) {
        AuditEntry entry = new AuditEntry(action, caller);
        settleWithTransaction(entry);
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

    /** Says what is done in a word of its own, where one use case does it for many services. */
    public void as(String action) {
        entries.innermost().as(action);
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
    public void succeeded(AuditEntry entry) {
        write(entry, Outcome.OK, null);
    }

    /**
     * Records what passes no gate: a login, a timer, the scan worker, an alarm. In a running transaction the row commits with it; after
     * a rollback it is written all the same, a success as the failure it turned out to be.
     *
     * @param caller null where no person acts
     * @param code the message key of a refusal or the kind of a failure; for a success null, or which kind it was
     */
    @Transactional
    public void record(
            String action,
            @Nullable Caller caller,
            Outcome outcome,
            @Nullable String code,
            String type,
            UUID id,
            @Nullable UUID contract) {
        AuditEntry entry = new AuditEntry(action, caller);
        entry.about(type, id);
        if (contract != null) {
            entry.inContract(contract);
        }
        if (outcome != Outcome.OK && code != null) {
            entry.failed(outcome, code);
        }
        settleWithTransaction(entry);
        write(entry, outcome, code);
    }

    /** As {@link #record}, for what no person does. */
    @Transactional
    public void system(
            String action, Outcome outcome, @Nullable String code, String type, UUID id, @Nullable UUID contract) {
        record(action, null, outcome, code, type, id, contract);
    }

    private void write(AuditEntry entry, Outcome outcome, @Nullable String code) {
        long number = written.incrementAndGet();
        entry.numbered(number);
        entities.persist(new AuditEvent(entry, outcome, code, clock.instant(), writer, number).sealed(seal));
        entities.flush();
    }

    private void settleWithTransaction(AuditEntry entry) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED || entry.number() == null) {
                    writeApart(entry);
                }
            }
        });
    }

    /** Writes what became of it outside any transaction. A number that was taken for the row that rolled back is used for this one. */
    private void writeApart(AuditEntry entry) {
        Long taken = entry.number();
        long number = taken == null ? written.incrementAndGet() : taken;
        try (EntityManager own = apart.createEntityManager()) {
            own.getTransaction().begin();
            own.persist(
                    new AuditEvent(entry, entry.outcome(), entry.code(), clock.instant(), writer, number).sealed(seal));
            own.getTransaction().commit();
        } catch (PersistenceException lost) {
            LOG.log(Level.SEVERE, "Audit row " + number + " of writer " + writer + " could not be written", lost);
        }
    }
}
