package dsg.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommonPasswordsTest {

    @TempDir
    Path directory;

    private CommonPasswords passwords;

    @BeforeEach
    void shipped() {
        passwords = new CommonPasswords(file("shipped.txt", "correcthorsebatterystaple\n"));
    }

    @Test
    @Proves(value = "A6", says = "A password that is common, or made of runs and repeats, is refused")
    @DisplayName("the operator's own list takes the place of the one that is shipped")
    void replaced() {
        assertThat(passwords.text(Optional.empty())).isEqualTo("correcthorsebatterystaple\n");
        Path own = file("own.txt", "架空工業の合言葉12\n");
        assertThat(passwords.text(Optional.of(own.toString()))).isEqualTo("架空工業の合言葉12\n");
    }

    @Test
    @DisplayName("a list with capitals and the line ends of Windows is compared like any other")
    void asKeycloakCompares() {
        Path own = file("own.txt", "Account-Of-2026\r\n\r\n  Another One 12 \r\n");
        assertThat(passwords.text(Optional.of(own.toString()))).isEqualTo("account-of-2026\nanother one 12\n");
    }

    @Test
    @DisplayName("a list that is missing, or empty, does not switch the rule off")
    void noList() {
        String empty = file("empty.txt", "\n \n").toString();
        String missing = directory.resolve("missing.txt").toString();
        assertThatThrownBy(() -> passwords.text(Optional.of(empty)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(empty);
        assertThatThrownBy(() -> passwords.text(Optional.of(missing)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("DSG_COMMON_PASSWORDS");
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
