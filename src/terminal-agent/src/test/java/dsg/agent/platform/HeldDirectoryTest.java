package dsg.agent.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a directory that its owner exchanges for a link while it is held. */
class HeldDirectoryTest {

    @TempDir
    Path directory;

    private Path mine;
    private Path elsewhere;

    @BeforeEach
    void make() throws IOException {
        mine = Files.createDirectory(directory.resolve("mine"));
        elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.writeString(mine.resolve("f"), "own");
        Files.writeString(elsewhere.resolve("f"), "another's");
    }

    private void exchange() throws IOException {
        Files.move(mine, directory.resolve("away"));
        Files.createSymbolicLink(mine, elsewhere);
    }

    @Test
    @DisplayName("what is done by its entry is done in the directory that was opened")
    void stays() throws IOException {
        try (HeldDirectory held = HeldDirectory.open(mine)) {
            exchange();
            try (var written = held.channel(mine.resolve("f"), StandardOpenOption.READ)) {
                assertThat(written.size()).isEqualTo("own".length());
            }
            held.delete(mine.resolve("f"));
        }
        assertThat(elsewhere.resolve("f")).hasContent("another's");
        assertThat(directory.resolve("away")).isEmptyDirectory();
    }

    @Test
    @DisplayName("a link that stands where a directory was found is not entered, nor is one on the way to it")
    void entered() throws IOException {
        try (HeldDirectory above = HeldDirectory.open(directory)) {
            assertThat(above.attributes(mine).isDirectory()).isTrue();
            exchange();
            assertThatThrownBy(() -> above.enter(mine)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> HeldDirectory.open(mine)).isInstanceOf(IOException.class);
        }
    }
}
