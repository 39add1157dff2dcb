package dsg.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.hold.HeldType;
import dsg.hold.HoldDesk;
import dsg.hold.HoldRow;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyMissing;
import dsg.platform.keys.KeyVault;
import dsg.proof.Proves;
import dsg.protocol.evidence.Destruction;
import dsg.protocol.evidence.Signatures;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys of closed contracts go by two people, and not while anything is held; each test with a contract of its own. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class DestructionIT {

    private static final String PROVIDER = Endings.PROVIDER;
    private static final String OFFICE = Endings.OFFICE;
    private static final byte[] NOTHING = new byte[1];

    @Inject
    Endings endings;

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    ContractDirectory directory;

    @Inject
    Destructions destructions;

    @Inject
    HoldDesk holds;

    @Inject
    KeyVault vault;

    @Inject
    RowSecurity rows;

    @PersistenceContext
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @Proves(value = "T19", says = "Log, records and the contract's data remain after closing")
    @DisplayName("the clock proposes, the provider asks, the office decides; the key is gone, the signed record says of"
            + " what, and another contract's key is untouched")
    void twoPeople() throws Exception {
        ContractId contract = endings.closed();
        ContractId other = endings.closed();
        UUID object = sealed(contract);
        byte[] wrapped = vault.wrap(contract.value(), DataKey.random(), NOTHING);
        byte[] others = vault.wrap(other.value(), DataKey.random(), NOTHING);
        UUID id = endings.due(contract);
        assertThat(directory.stateOf(contract)).isEqualTo(ContractState.CLOSED);
        assertThat(vault.unwrap(contract.value(), wrapped, NOTHING)).isNotNull();
        assertThatThrownBy(() -> acting.as(OFFICE, () -> run(() -> destructions.propose(id))))
                .hasMessage("access.role");

        acting.as(PROVIDER, () -> run(() -> destructions.propose(id)));
        assertThatThrownBy(() -> deciding.accept(PROVIDER, id, "")).hasMessage("access.role");
        assertThat(vault.unwrap(contract.value(), wrapped, NOTHING)).isNotNull();
        deciding.accept(OFFICE, id, "");
        Await.until("the key is destroyed", () -> endings.state(id) == DestructionState.DESTROYED);

        assertThatThrownBy(() -> vault.unwrap(contract.value(), wrapped, NOTHING))
                .isInstanceOf(KeyMissing.class);
        assertThat(vault.unwrap(other.value(), others, NOTHING)).isNotNull();
        assertThat(directory.stateOf(contract)).isEqualTo(ContractState.KEY_DESTROYED);
        Destruction record = Destruction.read(acting.as(OFFICE, () -> destructions.record(id)));
        assertThat(record.faults(Signatures.key(acting.as(OFFICE, () -> destructions.key()))))
                .isEmpty();
        assertThat(record.get("objects")).isEqualTo(1L);
        assertThat(record.get("list")).asString().contains("form/" + object);
        assertThat(record.get("proposed_by")).isEqualTo(PROVIDER);
        assertThat(record.get("decided_by")).isEqualTo(OFFICE);
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> destructions.propose(id))))
                .hasMessage("destruction.fault.state");
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName("a hold stops it before it is asked for and before it is decided, and ends by two people only")
    void held() throws Exception {
        ContractId contract = endings.closed();
        UUID id = endings.due(contract);
        byte[] wrapped = vault.wrap(contract.value(), DataKey.random(), NOTHING);
        UUID hold = endings.hold(HeldType.CONTRACT, directory.get(contract).number());
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> destructions.propose(id))))
                .hasMessage("destruction.fault.hold");
        acting.as(OFFICE, () -> run(() -> holds.proposeEnd(hold, "架空の監査の終わり")));
        assertThatThrownBy(() -> deciding.accept(OFFICE, hold, "")).hasMessage("access.role");
        deciding.accept(PROVIDER, hold, "");
        assertThat(acting.as(OFFICE, () -> holds.hold(hold))).matches(row -> !row.isOpen());

        acting.as(PROVIDER, () -> run(() -> destructions.propose(id)));
        endings.hold(HeldType.CONTRACT, directory.get(contract).number());
        assertThatThrownBy(() -> deciding.accept(OFFICE, id, "")).hasMessage("destruction.fault.hold");
        assertThat(vault.unwrap(contract.value(), wrapped, NOTHING)).isNotNull();
        assertThat(acting.as(OFFICE, () -> holds.list()))
                .extracting(HoldRow::name)
                .contains(directory.get(contract).number());
    }

    @Test
    @Proves(value = "Decision 7", says = "Effects that may not be lost are rows, done once")
    @DisplayName("interrupted, it ends untouched where a hold came first, and destroyed where the key was gone already")
    void interrupted() throws Exception {
        ContractId untouched = endings.closed();
        byte[] wrapped = vault.wrap(untouched.value(), DataKey.random(), NOTHING);
        UUID stopped = endings.decided(untouched);
        endings.hold(HeldType.CONTRACT, directory.get(untouched).number());
        endings.happens(stopped);
        assertThat(endings.state(stopped)).isEqualTo(DestructionState.DUE);
        assertThat(vault.unwrap(untouched.value(), wrapped, NOTHING)).isNotNull();
        assertThat(acting.as(OFFICE, () -> destructions.page(stopped)).row().stoppedBy())
                .isEqualTo("destruction.fault.hold");

        ContractId gone = endings.closed();
        UUID halfway = endings.decided(gone);
        vault.destroyContractKey(gone.value());
        endings.hold(HeldType.CONTRACT, directory.get(gone).number());
        endings.happens(halfway);
        endings.happens(halfway);
        assertThat(endings.state(halfway)).isEqualTo(DestructionState.DESTROYED);
        assertThat(directory.stateOf(gone)).isEqualTo(ContractState.KEY_DESTROYED);
        assertThat(Destruction.read(acting.as(OFFICE, () -> destructions.record(halfway)))
                        .faults(Signatures.key(acting.as(OFFICE, () -> destructions.key()))))
                .isEmpty();
    }

    @Test
    @DisplayName("a hold on a room of the contract stops it like one on the contract itself")
    void heldRoom() throws Exception {
        ContractId contract = endings.closed();
        UUID id = endings.due(contract);
        endings.hold(HeldType.ROOM, endings.room(contract).toString());
        assertThat(acting.as(PROVIDER, () -> destructions.page(id)).faults()).containsExactly("destruction.fault.hold");
    }

    private UUID sealed(ContractId contract) throws Exception {
        UUID id = UUID.randomUUID();
        byte[] wrapped = vault.wrap(contract.value(), DataKey.random(), NOTHING);
        inTransaction(() -> {
            rows.enter(contract);
            return entities.createNativeQuery(
                            "insert into stored_content (id, contract, wrapped_key, content) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, id)
                    .setParameter(2, contract.value())
                    .setParameter(3, wrapped)
                    .setParameter(4, new byte[] {1})
                    .executeUpdate();
        });
        return id;
    }

    private void inTransaction(Callable<?> work) throws Exception {
        transaction.begin();
        try {
            work.call();
            transaction.commit();
        } catch (Exception failure) {
            transaction.rollback();
            throw failure;
        }
    }

    private static boolean run(Runnable what) {
        what.run();
        return true;
    }
}
