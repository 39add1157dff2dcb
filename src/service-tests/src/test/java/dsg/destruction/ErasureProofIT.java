package dsg.destruction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.operations.Copies;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyMissing;
import dsg.platform.keys.KeyVault;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.BlobWriting;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.EncryptedFileReader;
import dsg.platform.storage.SealedBlob;
import dsg.platform.storage.SegmentBuffers;
import dsg.proof.Proves;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything but the vault is taken before a contract's key is destroyed, and put beside the vault as it is after. The steps outside are
 * the thief's; those in the portal are its people's, and in the end the thief's who has the portal's vault as well.
 */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Shared
@Tag("long")
class ErasureProofIT {

    /** What the contracts' files said, as the steps in the server know it from one to the next. */
    private static final Map<UUID, byte[]> CONTENT = new HashMap<>();

    private static final List<ContractId> CONTRACTS = new ArrayList<>();

    /** As the thief outside keeps it from one step to the next. */
    private static final class Outside {
        private static final Copies COPIES = new Copies(RunningGateway.gateway());
    }

    @Inject
    Endings endings;

    @Inject
    Blobs blobs;

    @Inject
    SegmentBuffers buffers;

    @Inject
    KeyVault vault;

    @Inject
    RowSecurity rows;

    @PersistenceContext
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Order(1)
    @RunAsClient
    @DisplayName("somebody outside waits for what there will be to take")
    void waits() throws Exception {
        Outside.COPIES.open();
    }

    @Test
    @Order(2)
    @DisplayName("two contracts that are over each have a file in the store")
    void files() throws Exception {
        for (int contract = 0; contract < 2; contract++) {
            ContractId id = endings.closed();
            CONTRACTS.add(id);
            keep(id, ("架空の保護すべき情報 " + UUID.randomUUID()).getBytes(UTF_8));
        }
    }

    @Test
    @Order(3)
    @RunAsClient
    @DisplayName("the database's dump, its base backup with its log, the store and the store's backup are taken")
    void taken() throws Exception {
        Outside.COPIES.take();
    }

    @Test
    @Order(4)
    @DisplayName("two people have the one contract's key destroyed")
    void destroyed() throws Exception {
        endings.destroyed(CONTRACTS.getFirst());
    }

    @Test
    @Order(5)
    @RunAsClient
    @DisplayName("what was taken is restored beside the vault as it is now")
    void shown() throws Exception {
        Outside.COPIES.show();
    }

    @Test
    @Order(6)
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @DisplayName("out of none of the copies the destroyed contract's file can be decrypted; the other contract's can,"
            + " out of each")
    void decrypted(@TempDir Path directory) throws Exception {
        ContractId gone = CONTRACTS.getFirst();
        ContractId other = CONTRACTS.getLast();
        List<String> sources = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet copy = statement.executeQuery("select source, contract, object, wrapped, blob from it_copies"
                        + " where source <> 'original' order by source")) {
            while (copy.next()) {
                ContractId contract = new ContractId(copy.getObject(2, UUID.class));
                UUID object = copy.getObject(3, UUID.class);
                byte[] wrapped = copy.getBytes(4);
                Path blob = Files.write(directory.resolve(copy.getString(1) + object), copy.getBytes(5));
                sources.add(copy.getString(1) + (contract.equals(gone) ? " gone" : " other"));
                if (contract.equals(gone)) {
                    assertThatThrownBy(() -> content(contract, object, wrapped, blob))
                            .isInstanceOf(KeyMissing.class);
                } else {
                    assertThat(contract).isEqualTo(other);
                    assertThat(content(contract, object, wrapped, blob)).isEqualTo(CONTENT.get(object));
                }
            }
        }
        assertThat(sources).containsExactlyInAnyOrder("dump gone", "dump other", "backups gone", "backups other");
        // no register names them
        CONTENT.keySet().forEach(blobs::discard);
    }

    @Test
    @Order(7)
    @RunAsClient
    @DisplayName("nothing of the copies is left")
    void over() throws Exception {
        Outside.COPIES.end();
    }

    private byte[] content(ContractId contract, UUID object, byte[] wrapped, Path blob) throws IOException {
        byte[] binding = SealedBlob.binding(contract, object);
        DataKey key = vault.unwrap(contract.value(), wrapped, binding);
        try (EncryptedFileReader reader = EncryptedFileReader.open(FileChannel.open(blob), key, binding, buffers)) {
            ByteBuffer bytes = reader.next(Long.MAX_VALUE);
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            return all;
        }
    }

    /** In the store, encrypted; its wrapped key in the database. */
    private void keep(ContractId contract, byte[] content) throws Exception {
        SealedBlob blob = blobs.fresh(contract);
        try (BlobWriting writing = blobs.write(blob, head -> {})) {
            writing.write(content, content.length);
            writing.finish();
            blobs.move(blob.id(), Place.STAGING, Place.BLOBS);
        }
        CONTENT.put(blob.id(), content);
        transaction.begin();
        rows.enter(contract);
        entities.createNativeQuery(
                        "insert into stored_content (id, contract, wrapped_key, content) values (?1, ?2, ?3, ?4)")
                .setParameter(1, blob.id())
                .setParameter(2, contract.value())
                .setParameter(3, blob.wrappedKey())
                .setParameter(4, new byte[] {1})
                .executeUpdate();
        transaction.commit();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into it_copies (source, contract, object) values ('original', '" + contract
                    + "', '" + blob.id() + "')");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
