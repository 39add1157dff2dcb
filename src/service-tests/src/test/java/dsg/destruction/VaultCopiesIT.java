package dsg.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.operations.Gateway;
import dsg.operations.VaultCopies.Copy;
import dsg.platform.access.ContractId;
import dsg.proof.Proves;
import dsg.protocol.evidence.Destruction;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Copies of the vault end, and the record of a destroyed key says which held it. The operator's steps are outside the portal. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Shared
class VaultCopiesIT {

    /** What the steps in the server know from one to the next. */
    private static final AtomicReference<UUID> DESTROYED = new AtomicReference<>();

    /** What the operator outside has. */
    private static final class Outside {
        private static final Path PLACE = folder();

        private static Path folder() {
            try {
                return Files.createTempDirectory("vault-copies");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Path at(String name) {
            return PLACE.resolve(name);
        }

        static Gateway gateway() {
            return RunningGateway.gateway();
        }

        /** As if the day by which it has to be gone had passed. */
        static void late(Path copy) throws SQLException {
            try (Connection owner = DriverManager.getConnection(
                            gateway().properties().getProperty("dsg.db.url"),
                            gateway().ownerAccess());
                    PreparedStatement update = owner.prepareStatement(
                            "update vault_backup set made_at = made_at - interval '40 days',"
                                    + " ends_at = made_at - interval '10 days' where target = ? and ended_at is null")) {
                update.setString(1, copy.toString());
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
        }
    }

    @Inject
    Endings endings;

    @Inject
    Acting acting;

    @Inject
    Destructions destructions;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Order(1)
    @RunAsClient
    @DisplayName("the operator copies the vault; a directory with anything else in it is not taken for a copy's place")
    void made() throws IOException {
        Outside.gateway().vaultCopies().make(Outside.at("copy"));
        try (Stream<Path> copied = Files.walk(Outside.at("copy"))) {
            assertThat(copied.filter(file -> file.toString().endsWith(".object")))
                    .isNotEmpty();
        }
        Path other =
                Files.writeString(Files.createDirectory(Outside.at("other")).resolve("架空の原稿.txt"), "架空");
        assertThatThrownBy(() -> Outside.gateway().vaultCopies().make(Outside.at("other")))
                .hasMessageContaining("鍵の控えではないもの");
        assertThat(other).hasContent("架空");
    }

    @Test
    @Order(2)
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @DisplayName("the record of a destroyed key names the copies that hold it, and by when they have to be gone")
    void named() throws Exception {
        ContractId contract = endings.closed();
        UUID id = endings.destroyed(contract);
        DESTROYED.set(id);
        Destruction record = Destruction.read(acting.as(Endings.OFFICE, () -> destructions.record(id)));
        DestructionPage page = page(id);
        assertThat(page.overdue()).isFalse();
        assertThat(page.copies()).isNotEmpty().allSatisfy(copy -> {
            assertThat(copy.endedAt()).isNull();
            assertThat(record.get("vault_copies")).asString().contains(copy.madeAt() + " – " + copy.endsAt());
        });
        assertThat((Long) record.get("vault_copies_made"))
                .isGreaterThanOrEqualTo(page.copies().size());
    }

    @Test
    @Order(3)
    @RunAsClient
    @DisplayName("its day passes and nobody has ended it")
    void late() throws SQLException {
        Outside.late(Outside.at("copy"));
    }

    @Test
    @Order(4)
    @DisplayName("the destruction's page says that a copy which holds the key should be gone")
    void told() throws Exception {
        assertThat(page(DESTROYED.get()).overdue()).isTrue();
    }

    @Test
    @Order(5)
    @RunAsClient
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @DisplayName("the operator's daily command deletes each copy whose day has passed, and names those it cannot reach")
    void ended() throws Exception {
        assertThat(Outside.gateway().vaultCopies().endDue()).isEmpty();
        assertThat(Outside.at("copy")).doesNotExist();
        Path away = Outside.at("away");
        Outside.gateway().vaultCopies().make(away);
        Outside.late(away);
        Files.move(away, Outside.at("in a safe"));
        assertThat(Outside.gateway().vaultCopies().endDue())
                .extracting(Copy::place)
                .containsExactly(away);
        assertThatThrownBy(() -> Outside.gateway().vaultCopies().end(away, false))
                .hasMessageContaining("--gone");
        Outside.gateway().vaultCopies().end(away, true);
        assertThat(Outside.gateway().vaultCopies().endDue()).isEmpty();
        assertThatThrownBy(() -> Outside.gateway().vaultCopies().end(Outside.at("other"), false))
                .hasMessageContaining("記録はありません");
    }

    @Test
    @Order(6)
    @DisplayName("and the destruction's page says when the copy ended")
    void shown() throws Exception {
        DestructionPage page = page(DESTROYED.get());
        assertThat(page.overdue()).isFalse();
        assertThat(page.copies())
                .isNotEmpty()
                .allSatisfy(copy -> assertThat(copy.endedAt()).isNotNull());
    }

    @Test
    @Order(7)
    @RunAsClient
    @DisplayName("a copy ends where the next one takes its place")
    void replaced() {
        Path place = Outside.at("weekly");
        Outside.gateway().vaultCopies().make(place);
        Outside.gateway().vaultCopies().make(place);
        Outside.gateway().vaultCopies().end(place, false);
        assertThat(place).doesNotExist();
        List<Copy> overdue = Outside.gateway().vaultCopies().endDue();
        assertThat(overdue).isEmpty();
    }

    private DestructionPage page(UUID id) throws Exception {
        return acting.as(Endings.OFFICE, () -> destructions.page(id));
    }
}
