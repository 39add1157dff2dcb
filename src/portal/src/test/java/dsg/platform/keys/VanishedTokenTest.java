package dsg.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs in a process of its own: the token library does not recover from a directory that was away. */
@DisplayName("Fail closed: a key vault whose token is gone refuses everything, at once")
class VanishedTokenTest {

    @Test
    void aVanishedTokenRefuses() throws Exception {
        Pkcs11KeyVault vault = SoftHsmToken.get().vault();
        UUID contract = UUID.randomUUID();
        UUID notYetUsed = UUID.randomUUID();
        vault.createContractKey(contract);
        vault.createContractKey(notYetUsed);
        byte[] wrapped = vault.wrap(contract, DataKey.random(), new byte[1]);
        assertThat(vault.isOpen()).isTrue();

        Path directory = SoftHsmToken.get().directory();
        Files.move(directory, directory.resolveSibling(directory.getFileName() + "-away"));

        assertThat(vault.isOpen()).isFalse();
        assertThatThrownBy(() -> vault.unwrap(contract, wrapped, new byte[1])).isInstanceOf(VaultClosed.class);
        assertThatThrownBy(() -> vault.wrap(notYetUsed, DataKey.random(), new byte[1]))
                .isInstanceOf(VaultClosed.class);
        assertThatThrownBy(() -> vault.createContractKey(UUID.randomUUID())).isInstanceOf(VaultClosed.class);
    }
}
