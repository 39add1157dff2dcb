package dsg.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real token, copied and brought back. */
class VaultRestoreIT {

    @TempDir
    Path directory;

    @Test
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @DisplayName("a copy from before a destruction brings back every key but the destroyed one")
    void destroyedStaysSo() throws IOException {
        ServiceUser user = ServiceUser.caller();
        Secrets pins = new Secrets(directory.resolve("secrets.properties"), user);
        Path vault = Home.directory("rwx------", user, directory.resolve("vault"));
        Token token = new Token(vault, "dsg-vault", user, pins);
        token.prepare();
        String kept = UUID.randomUUID().toString();
        String destroyed = UUID.randomUUID().toString();
        token.makeKey(kept);
        token.makeKey(destroyed);
        Path copy = directory.resolve("copy");
        Tree.copy(token.objects(), copy);
        token.deleteKey(destroyed);
        token.deleteKey(kept);
        assertThat(Vault.restore(
                        token, copy, Set.of(destroyed, UUID.randomUUID().toString())))
                .containsExactly(destroyed);
        assertThat(token.secretKeys()).containsExactly(kept);
        assertThat(vault.resolve("restoring")).doesNotExist();
        assertThat(Files.exists(copy))
                .as("the copy itself is the operator's to destroy")
                .isTrue();
    }
}
