package dsg.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.company.OrganisationDirectory;
import dsg.contract.Contracts;
import dsg.contract.Period;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RowSecurity;
import dsg.platform.calendar.Clocks;
import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyMissing;
import dsg.platform.keys.KeyVault;
import dsg.platform.storage.SealedBlob;
import dsg.proof.Proves;
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
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contract's key is renewed by two people while what it has sealed stays readable; each test with a contract of its own. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class RotationIT {

    private static final String PROVIDER = "架空 運子";
    private static final String OFFICE = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Contracts contracts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Rotations rotations;

    @Inject
    KeyVault vault;

    @Inject
    RowSecurity rows;

    @PersistenceContext
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(UUID id, DataKey key, byte[] wrapped) {}

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R35", says = "Stored data are encrypted")
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName(
            "the provider asks, the office decides; the keys of what lies there go under the new key, no content is"
                    + " touched, and the former key goes when its time is over")
    void renewed() throws Exception {
        String number = number();
        ContractId contract = contract(number);
        Sealed sealed = sealed(contract);
        byte[] content = content(contract, sealed.id());
        UUID rotation = acting.as(PROVIDER, () -> rotations.propose(number, "年次の更新"));
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> rotations.propose(number, "もう一度")))
                .hasMessage("rotation.underway");
        assertThatThrownBy(() -> deciding.accept(PROVIDER, rotation, "")).hasMessage("access.role");
        assertThat(vault.contractKeyNumber(contract.value())).isOne();
        deciding.accept(OFFICE, rotation, "");
        Await.until("everything lies under the new key", () -> row(rotation).state() == RotationState.REWRAPPED);

        byte[] now = wrapped(contract, sealed.id());
        assertThat(vault.wrappedUnder(now)).isEqualTo(2);
        assertThat(row(rotation).wrapped()).isOne();
        assertThat(unwrap(contract, sealed.id(), now)).isEqualTo(sealed.key().bytes());
        assertThat(unwrap(contract, sealed.id(), sealed.wrapped()))
                .isEqualTo(sealed.key().bytes());
        assertThat(content(contract, sealed.id())).isEqualTo(content);

        // somebody who read the row before writes it back: it is wrapped once more before the key goes
        inTransaction(
                contract,
                () -> entities.createNativeQuery("update stored_content set wrapped_key = ?1 where id = ?2")
                        .setParameter(1, sealed.wrapped())
                        .setParameter(2, sealed.id())
                        .executeUpdate());
        inTransaction(
                null,
                () -> entities.createNativeQuery("update key_rotation set retire_at = now() where id = ?1")
                        .setParameter(1, rotation)
                        .executeUpdate());
        Await.until("the former key is destroyed", () -> row(rotation).state() == RotationState.RETIRED);
        assertThatThrownBy(() -> unwrap(contract, sealed.id(), sealed.wrapped()))
                .isInstanceOf(KeyMissing.class);
        assertThat(unwrap(contract, sealed.id(), wrapped(contract, sealed.id())))
                .isEqualTo(sealed.key().bytes());
    }

    @Test
    @DisplayName(
            "where all keys of the contract are destroyed in between, the renewal is called off; without a key none is asked for")
    void overtaken() throws Exception {
        String number = number();
        ContractId contract = contract(number);
        UUID rotation = acting.as(PROVIDER, () -> rotations.propose(number, "年次の更新"));
        deciding.accept(OFFICE, rotation, "");
        Await.until("it has begun", () -> row(rotation).state() == RotationState.REWRAPPED);
        vault.destroyContractKey(contract.value());
        Await.until("it is called off", () -> row(rotation).state() == RotationState.CALLED_OFF);
        assertThat(vault.hasContractKey(contract.value())).isFalse();
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> rotations.propose(number, "年次の更新")))
                .hasMessage("rotation.nokey");
    }

    private RotationRow row(UUID id) throws Exception {
        return acting.as(OFFICE, () -> rotations.row(id));
    }

    private byte[] unwrap(ContractId contract, UUID id, byte[] wrapped) {
        return vault.unwrap(contract.value(), wrapped, SealedBlob.binding(contract, id))
                .bytes();
    }

    private byte[] wrapped(ContractId contract, UUID id) throws Exception {
        return bytes(contract, id, "wrapped_key");
    }

    private byte[] content(ContractId contract, UUID id) throws Exception {
        return bytes(contract, id, "content");
    }

    private byte[] bytes(ContractId contract, UUID id, String column) throws Exception {
        return inTransaction(contract, () -> (byte[])
                entities.createNativeQuery("select " + column + " from stored_content where id = ?1", byte[].class)
                        .setParameter(1, id)
                        .getSingleResult());
    }

    private Sealed sealed(ContractId contract) throws Exception {
        UUID id = UUID.randomUUID();
        DataKey key = DataKey.random();
        byte[] wrapped = vault.wrap(contract.value(), key, SealedBlob.binding(contract, id));
        inTransaction(
                contract,
                () -> entities.createNativeQuery(
                                "insert into stored_content (id, contract, wrapped_key, content) values (?1, ?2, ?3, ?4)")
                        .setParameter(1, id)
                        .setParameter(2, contract.value())
                        .setParameter(3, wrapped)
                        .setParameter(4, new byte[] {1, 2, 3})
                        .executeUpdate());
        return new Sealed(id, key, wrapped);
    }

    private static String number() {
        return "KEYS-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private ContractId contract(String number) throws Exception {
        LocalDate today = LocalDate.now(Clocks.JAPAN);
        Period used = new Period(today.minusDays(10), today.plusDays(100));
        OrganisationId office = organisation("office-a");
        OrganisationId prime = organisation("prime-a");
        ContractId contract = acting.as(PROVIDER, () -> contracts.register(number, "架空の契約", used, used, office, prime));
        vault.createContractKey(contract.value());
        return contract;
    }

    private OrganisationId organisation(String code) {
        return organisations.find(code).orElseThrow().id();
    }

    private <T> T inTransaction(@Nullable ContractId contract, Callable<T> work) throws Exception {
        transaction.begin();
        try {
            rows.enter(contract);
            T result = work.call();
            transaction.commit();
            return result;
        } catch (Exception failure) {
            transaction.rollback();
            throw failure;
        }
    }
}
