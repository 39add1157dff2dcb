package dsg.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.hold.HeldType;
import dsg.platform.access.ContractId;
import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyMissing;
import dsg.platform.keys.KeyVault;
import dsg.proof.Proves;
import dsg.protocol.evidence.Destruction;
import dsg.protocol.evidence.Signatures;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contract with three keys (a former, the newest, quarantine's), whose destruction is interrupted at each of its steps. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class InterruptedDestructionIT {

    private static final byte[] NOTHING = new byte[1];

    @Inject
    Endings endings;

    @Inject
    Interruption interruption;

    @Inject
    Acting acting;

    @Inject
    ContractDirectory directory;

    @Inject
    Destructions destructions;

    @Inject
    DestructionStart start;

    @Inject
    KeyVault vault;

    @PersistenceContext
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    private ContractId contract = new ContractId(UUID.randomUUID());
    private UUID id = UUID.randomUUID();
    private UUID room = UUID.randomUUID();
    private byte[] former = NOTHING;
    private byte[] newest = NOTHING;
    private byte[] quarantined = NOTHING;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @BeforeEach
    void decided() throws Exception {
        contract = endings.closed();
        UUID key = contract.value();
        former = vault.wrap(key, DataKey.random(), NOTHING);
        vault.renewContractKey(key);
        newest = vault.wrap(key, DataKey.random(), NOTHING);
        quarantined = vault.quarantine(key, newest, NOTHING);
        room = endings.room(contract);
        id = endings.decided(contract);
    }

    @Test
    @DisplayName("its session killed while it begins, it is wholly untouched, and a hold stops it with every key there")
    void killedAtTheBeginning() throws Exception {
        transaction.begin();
        entities.createNativeQuery("select id from key_destruction where id = ?1 for update", UUID.class)
                .setParameter(1, id)
                .getSingleResult();
        Future<Boolean> beginning = executor.submit(() -> start.begin(id));
        Await.until("it waits to begin, and is killed", this::killedWhoWaits);
        transaction.rollback();
        assertThatThrownBy(beginning::get).isInstanceOf(ExecutionException.class);
        untouched();

        endings.hold(HeldType.CONTRACT, directory.get(contract).number());
        endings.happens(id);
        assertThat(endings.state(id)).isEqualTo(DestructionState.DUE);
        untouched();
    }

    @Test
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @DisplayName("stopped between two keys nothing sets it back: a hold is refused with that reason, and it ends wholly"
            + " destroyed")
    void stoppedBetweenTwoKeys() throws Exception {
        assertThat(start.begin(id)).isTrue();
        holdsAreRefused();
        vault.destroyFormerKeys(contract.value(), 2);
        assertThatThrownBy(() -> vault.unwrap(contract.value(), former, NOTHING))
                .isInstanceOf(KeyMissing.class);
        assertThat(vault.unwrap(contract.value(), newest, NOTHING)).isNotNull();
        assertThat(vault.unwrapQuarantined(contract.value(), quarantined, NOTHING))
                .isNotNull();
        holdsAreRefused();

        endings.happens(id);
        destroyed();
    }

    @Test
    @DisplayName("its session killed at the record, no key is there and no record: the next try writes it")
    void killedAtTheRecord() throws Exception {
        transaction.begin();
        endings.happens(id);
        assertThatThrownBy(() -> entities.createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                        .getSingleResult())
                .isNotNull();
        transaction.rollback();
        halfway();

        endings.happens(id);
        destroyed();
    }

    @Test
    @DisplayName("failed at the register of contracts, no key is there and no record: the next try writes both")
    void failedAtTheRegister() throws Exception {
        interruption.at(contract);
        assertThatThrownBy(() -> endings.happens(id)).hasStackTraceContaining("interrupted at the register");
        halfway();

        endings.happens(id);
        destroyed();
    }

    /** Whoever waits for this transaction. */
    private boolean killedWhoWaits() {
        return !entities.createNativeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pg_backend_pid() = any (pg_blocking_pids(pid))")
                .getResultList()
                .isEmpty();
    }

    private void untouched() throws Exception {
        assertThat(vault.unwrap(contract.value(), former, NOTHING)).isNotNull();
        assertThat(vault.unwrap(contract.value(), newest, NOTHING)).isNotNull();
        assertThat(vault.unwrapQuarantined(contract.value(), quarantined, NOTHING))
                .isNotNull();
        assertThat(directory.stateOf(contract)).isEqualTo(ContractState.CLOSED);
        assertThatThrownBy(() -> acting.as(Endings.OFFICE, () -> destructions.record(id)))
                .hasMessage("destruction.record.none");
    }

    private void halfway() throws Exception {
        unreadable();
        assertThat(endings.state(id)).isEqualTo(DestructionState.DECIDED);
        assertThat(directory.stateOf(contract)).isEqualTo(ContractState.CLOSED);
        holdsAreRefused();
    }

    private void destroyed() throws Exception {
        unreadable();
        assertThat(endings.state(id)).isEqualTo(DestructionState.DESTROYED);
        assertThat(directory.stateOf(contract)).isEqualTo(ContractState.KEY_DESTROYED);
        assertThat(Destruction.read(acting.as(Endings.OFFICE, () -> destructions.record(id)))
                        .faults(Signatures.key(acting.as(Endings.OFFICE, () -> destructions.key()))))
                .isEmpty();
    }

    private void unreadable() {
        assertThatThrownBy(() -> vault.unwrap(contract.value(), former, NOTHING))
                .isInstanceOf(KeyMissing.class);
        assertThatThrownBy(() -> vault.unwrap(contract.value(), newest, NOTHING))
                .isInstanceOf(KeyMissing.class);
        assertThatThrownBy(() -> vault.unwrapQuarantined(contract.value(), quarantined, NOTHING))
                .isInstanceOf(KeyMissing.class);
        assertThat(vault.hasContractKey(contract.value())).isFalse();
    }

    /** On the contract itself, and on what is in it. */
    private void holdsAreRefused() throws Exception {
        String number = directory.get(contract).number();
        assertThatThrownBy(() -> endings.hold(HeldType.CONTRACT, number)).hasMessage("destruction.begun");
        assertThatThrownBy(() -> endings.hold(HeldType.ROOM, room.toString())).hasMessage("destruction.begun");
        assertThat(acting.as(Endings.OFFICE, () -> destructions.page(id)).faults())
                .isEmpty();
    }
}
