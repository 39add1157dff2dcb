package dsg.operations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceTest {

    private static final long MIB = 1L << 20;

    @TempDir
    Path root;

    @Test
    @DisplayName("A gateway that stands on a full disk is told what to delete, with sizes, and what not to touch")
    void aFullDiskSaysWhatToFree() throws IOException {
        file("logs/portal.log", 4);
        Path aside = file("logs/portal.log.1", 3);
        Path rotated = file("portal/base/log/server.log.2026-11-20", 2);
        Path blob = file("portal/store/blobs/ab/cd", 5);
        assertThatThrownBy(() -> new Space(home(), true).demand(20 * MIB))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("20 MiB しかありません")
                .hasMessageContaining(aside + "  3 MiB")
                .hasMessageContaining(rotated + "  2 MiB")
                .hasMessageContaining(root.resolve("portal/store/blobs") + "  5 MiB")
                .hasMessageNotContaining(blob.toString())
                .hasMessageNotContaining("portal.log  4")
                .hasMessageNotContaining("2048");
    }

    @Test
    @DisplayName("A gateway that stands starts with less room than a new one needs; a new one is told its variable")
    void lessIsEnoughWhereServersLieAlready() {
        assertThatCode(() -> new Space(home(), true).demand(300 * MIB)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Space(home(), false).demand(300 * MIB))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("2048 MiB")
                .hasMessageContaining("DSG_TEST_HOME");
    }

    private Home home() {
        return new Home(root, Variables.TESTS);
    }

    private Path file(String path, int mebibytes) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[(int) (mebibytes * MIB)]);
    }
}
