package dsg.platform.storage;

import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.keys.KeyVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/**
 * Wraps the data keys of a contract under its newest key, some rows at a time, while everybody goes on working: what the data keys have
 * sealed is neither read nor written.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Rewrapping {

    /** Rows of one step: locked for as long as the vault needs for so many. */
    private static final int STEP = 200;

    /** What {@code WrappedKey} begins with, where a key other than the first has wrapped it. */
    private static final byte NUMBERED = 2;

    private static final String FORMER =
            " where contract = :contract and length(wrapped_key) > 60 and substring(wrapped_key from 1 for 5) <> :newest";

    @PersistenceContext
    EntityManager entities;

    @Inject
    @Any
    Instance<SealedInventory> inventories;

    @Inject
    KeyVault vault;

    @Inject
    RowSecurity rows;

    /** Wraps some that are not under the newest key, and says how many; zero when none is left. */
    public int some(ContractId contract) {
        rows.enter(contract);
        byte[] newest = beginning(vault.contractKeyNumber(contract.value()));
        for (SealedTable table : tables()) {
            List<?> found = entities.createNativeQuery(
                            "select id, " + table.object() + ", wrapped_key from " + table.name() + FORMER
                                    + " order by id limit " + STEP + " for update",
                            Object[].class)
                    .setParameter("contract", contract.value())
                    .setParameter("newest", newest)
                    .getResultList();
            found.forEach(row -> wrap(contract, table, (Object[]) row));
            if (!found.isEmpty()) {
                return found.size();
            }
        }
        return 0;
    }

    /** How many data keys are under a former key of the contract. */
    public long left(ContractId contract) {
        rows.enter(contract);
        byte[] newest = beginning(vault.contractKeyNumber(contract.value()));
        long left = 0;
        for (SealedTable table : tables()) {
            left += ((Number) entities.createNativeQuery("select count(*) from " + table.name() + FORMER)
                            .setParameter("contract", contract.value())
                            .setParameter("newest", newest)
                            .getSingleResult())
                    .longValue();
        }
        return left;
    }

    private void wrap(ContractId contract, SealedTable table, Object[] row) {
        byte[] wrapped = vault.rewrap(contract.value(), (byte[]) row[2], SealedBlob.binding(contract, (UUID) row[1]));
        entities.createNativeQuery("update " + table.name() + " set wrapped_key = :wrapped where id = :id")
                .setParameter("wrapped", wrapped)
                .setParameter("id", row[0])
                .executeUpdate();
    }

    private List<SealedTable> tables() {
        return inventories.stream().flatMap(each -> each.tables().stream()).toList();
    }

    private static byte[] beginning(int number) {
        return ByteBuffer.allocate(1 + Integer.BYTES)
                .put(NUMBERED)
                .putInt(number)
                .array();
    }
}
