package dsg.destruction;

import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.contract.Contracts;
import dsg.contract.Period;
import dsg.hold.HeldType;
import dsg.hold.HoldDesk;
import dsg.hold.HoldKind;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RowSecurity;
import dsg.platform.calendar.Clocks;
import dsg.platform.keys.KeyVault;
import dsg.platform.task.TaskHandler;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Dates;
import dsg.server.Deciding;
import dsg.server.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Contracts of a test's own that are over, and their keys' way to the end. */
@ApplicationScoped
@Shared
public class Endings {

    public static final String PROVIDER = "架空 運子";
    public static final String OFFICE = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Dates dates;

    @Inject
    Contracts contracts;

    @Inject
    ContractDirectory directory;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Destructions destructions;

    @Inject
    KeyVault vault;

    @Inject
    HoldDesk holds;

    @Inject
    CurrentCaller current;

    @Inject
    Steps steps;

    /** Each a transaction. */
    @ApplicationScoped
    @Transactional
    public static class Steps {

        @PersistenceContext
        EntityManager entities;

        @Inject
        RowSecurity rows;

        @Inject
        DestructionTask task;

        void decided(UUID id, UUID provider, UUID office) {
            entities.createNativeQuery(
                            "update key_destruction set state = 'DECIDED', proposed_by = ?1,"
                                    + " proposed_at = now(), decided_by = ?2, decided_at = now(), key_there = true where id = ?3")
                    .setParameter(1, provider)
                    .setParameter(2, office)
                    .setParameter(3, id)
                    .executeUpdate();
        }

        void happens(UUID id) {
            task.run(new TaskHandler.Occasion(UUID.randomUUID(), id.toString(), 0));
        }

        UUID room(ContractId contract) {
            UUID room = UUID.randomUUID();
            rows.enter(contract);
            entities.createNativeQuery("insert into talk_room (id, contract, kind, name, made_at, last)"
                            + " values (?1, ?2, 'CONTRACT', '', now(), 0)")
                    .setParameter(1, room)
                    .setParameter(2, contract.value())
                    .executeUpdate();
            return room;
        }
    }

    /** A contract in use, with its key. */
    public ContractId used() throws Exception {
        String number = "GONE-" + UUID.randomUUID().toString().substring(0, 8);
        LocalDate today = LocalDate.now(Clocks.JAPAN);
        Period used = new Period(today.minusDays(100), today.plusDays(100));
        OrganisationId office = organisation("office-a");
        OrganisationId prime = organisation("prime-a");
        ContractId contract = acting.as(PROVIDER, () -> contracts.register(number, "架空の契約", used, used, office, prime));
        vault.createContractKey(contract.value());
        return contract;
    }

    /** Closed so long ago that its key may go. */
    public void close(ContractId contract) {
        LocalDate today = LocalDate.now(Clocks.JAPAN);
        dates.set(directory.get(contract).number(), today.minusDays(200), today.minusDays(90), today.minusDays(60));
    }

    public ContractId closed() throws Exception {
        ContractId contract = used();
        close(contract);
        return contract;
    }

    /** The destruction that the clock has proposed. */
    public UUID due(ContractId contract) throws Exception {
        Callable<List<UUID>> found = () -> acting.as(OFFICE, () -> destructions.list()).stream()
                .filter(row -> row.contract().equals(contract))
                .map(DestructionRow::id)
                .toList();
        Await.until("its destruction is due", () -> !found.call().isEmpty());
        return found.call().getFirst();
    }

    /** By the decision of two people. */
    public UUID destroyed(ContractId contract) throws Exception {
        UUID id = due(contract);
        acting.as(PROVIDER, () -> {
            destructions.propose(id);
            return id;
        });
        deciding.accept(OFFICE, id, "");
        Await.until("the key is destroyed", () -> state(id) == DestructionState.DESTROYED);
        return id;
    }

    /** As a server leaves it that dies between the decision and the deed. */
    UUID decided(ContractId contract) throws Exception {
        UUID id = due(contract);
        steps.decided(id, account(PROVIDER), account(OFFICE));
        return id;
    }

    /** The task's part, in the transaction in which it is noted as done. */
    void happens(UUID id) {
        steps.happens(id);
    }

    /** A legal hold, placed by the office. */
    UUID hold(HeldType type, String typed) throws Exception {
        LocalDate review = LocalDate.now(Clocks.JAPAN).plusDays(30);
        return acting.as(OFFICE, () -> holds.place(HoldKind.LEGAL, type, typed, "架空の監査", review));
    }

    /** A room of the contract, which nobody is in. */
    UUID room(ContractId contract) {
        return steps.room(contract);
    }

    private UUID account(String person) throws Exception {
        return acting.as(person, () -> current.get().account().value());
    }

    DestructionState state(UUID id) throws Exception {
        return acting.as(OFFICE, () -> destructions.page(id)).row().state();
    }

    /** What stands in the way of its destruction. */
    public List<String> faults(UUID id) throws Exception {
        return acting.as(PROVIDER, () -> destructions.page(id)).faults();
    }

    private OrganisationId organisation(String code) {
        return organisations.find(code).orElseThrow().id();
    }
}
