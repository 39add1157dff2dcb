package dsg.agent.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left after an erasure. */
class EraserTest {

    private static final String MARK = "MARKED-BYTES-THAT-NOBODY-MAY-FIND";

    @TempDir
    Path directory;

    @Test
    @DisplayName("everything below a place goes, hidden and nested; links go and what they lead to stays; what is kept"
            + " stays whole")
    void erased() throws IOException {
        Path home = Files.createDirectories(directory.resolve("home/.cache/deep"));
        Files.writeString(home.resolve("a"), MARK);
        Files.writeString(directory.resolve("home/.hidden"), MARK);
        Path elsewhere = Files.writeString(directory.resolve("elsewhere"), MARK);
        Files.createSymbolicLink(directory.resolve("home/link"), elsewhere);
        Path kept = Files.createDirectories(directory.resolve("home/agent/spool"));
        Files.writeString(kept.resolve("1.json"), MARK);

        Eraser.Done done = new Eraser(Set.of(kept)).erase(List.of(directory.resolve("home")));

        assertThat(done.failures()).isEmpty();
        assertThat(done.files()).isEqualTo(3);
        assertThat(done.bytes()).isEqualTo(2L * MARK.length());
        assertThat(elsewhere).hasContent(MARK);
        assertThat(kept.resolve("1.json")).hasContent(MARK);
        try (var left = Files.list(directory.resolve("home"))) {
            assertThat(left).containsExactly(directory.resolve("home/agent"));
        }
    }

    @Test
    @DisplayName("who has a file open when it is erased reads zeros in it")
    void overwritten() throws IOException {
        Path home = Files.createDirectories(directory.resolve("home"));
        Path file = Files.writeString(home.resolve("open"), MARK.repeat(5000));
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            new Eraser(Set.of()).erase(List.of(home));
            byte[] content = new byte[MARK.length() * 5000];
            open.readFully(content);
            assertThat(new String(content, StandardCharsets.US_ASCII)).doesNotContain("MARKED");
            assertThat(content).containsOnly(0);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    @DisplayName("a place that a link leads to is not emptied: its owner may have put the link there")
    void place() throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere/Downloads"));
        Path file = Files.writeString(elsewhere.resolve("f"), MARK);
        Files.createSymbolicLink(directory.resolve("person"), directory.resolve("elsewhere"));

        Eraser.Done done = new Eraser(Set.of()).erase(List.of(directory.resolve("person/Downloads")));

        assertThat(done.failures())
                .containsExactly(directory.resolve("person/Downloads").toString());
        assertThat(file).hasContent(MARK);
    }

    @Test
    @DisplayName("a directory in a directory, thousands deep, hides nothing")
    void deep() throws Exception {
        Path home = Files.createDirectories(directory.resolve("home"));
        Process made = new ProcessBuilder(
                        "python3",
                        "-c",
                        "import os\nfor i in range(5000):\n os.mkdir('d'); os.chdir('d')\nopen('f','w').write('x'*10)")
                .directory(home.toFile())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();

        Eraser.Done done = new Eraser(Set.of()).erase(List.of(home));

        assertThat(done.failures()).isEmpty();
        assertThat(done.files()).isEqualTo(1);
        assertThat(home).isEmptyDirectory();
    }
}
