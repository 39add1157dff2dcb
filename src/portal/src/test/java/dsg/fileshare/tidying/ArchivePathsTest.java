package dsg.fileshare.tidying;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArchivePathsTest {

    private final ArchivePaths paths = new ArchivePaths();

    @Test
    @Proves(value = "T8", says = "Nobody overwrites a file by the same name, a new version, renaming or moving")
    @DisplayName("editions of one name are told apart in an archive, by the number that the list shows")
    void editions() {
        assertThat(paths.of("01_共通/図面", "組立図.pdf", 1)).isEqualTo("01_共通/図面/組立図.pdf");
        assertThat(paths.of("01_共通/図面", "組立図.pdf", 2)).isEqualTo("01_共通/図面/組立図 (第2版).pdf");
        assertThat(paths.of("01_共通/図面", "覚書", 3)).isEqualTo("01_共通/図面/覚書 (第3版)");
        assertThat(paths.of("01_共通", "組立図.pdf", 1)).isEqualTo("01_共通/組立図.pdf");
    }

    @Test
    @DisplayName("whatever differs in case or width only, or is called like an edition, has a place of its own")
    void alike() {
        assertThat(paths.of("a", "Part (第2版).txt", 1)).isEqualTo("a/Part (第2版).txt");
        assertThat(paths.of("a", "Part.txt", 2)).isEqualTo("a/Part (第2版) (2).txt");
        assertThat(paths.of("a", "ＰＡＲＴ.txt", 2)).isEqualTo("a/ＰＡＲＴ (第2版) (3).txt");
    }

    @Test
    @DisplayName("with its mark a name is no longer than a name may be, and no letter is cut in two")
    void bounded() {
        String longest = "𠮷".repeat(62) + "abc.txt";
        assertThat(longest.getBytes(UTF_8)).hasSize(255);
        String marked = paths.of("a", longest, 2).substring(2);
        assertThat(marked).endsWith(" (第2版).txt").startsWith("𠮷𠮷");
        assertThat(marked.getBytes(UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(new String(marked.getBytes(UTF_8), UTF_8)).isEqualTo(marked);
    }
}
