package dsg.benchmarks.vein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dsg.operations.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("A5: subject/finger/sample, samples in the order of their numbers")
    void byFinger() throws IOException {
        files("007/L_index/10.png", "007/L_index/9.png", "007/R_ring/1.BMP", "007/notes.txt");
        List<ImageFolder.Finger> fingers = ImageFolder.fingers(folder, VeinOptions.Subjects.ALL);
        assertThat(fingers).extracting(ImageFolder.Finger::name).containsExactly("L_index/", "R_ring/");
        assertThat(fingers.getFirst().samples())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("9.png", "10.png");
    }

    @Test
    @DisplayName("A5: SDUMLA-HMT's own layout: several fingers of a hand in one folder")
    void byPrefix() throws IOException {
        files("001/left/index_1.bmp", "001/left/index_2.bmp", "001/left/ring_1.bmp", "001/left/ring_2.bmp");
        assertThat(ImageFolder.fingers(folder, VeinOptions.Subjects.ALL))
                .extracting(ImageFolder.Finger::name)
                .containsExactly("left/index_", "left/ring_");
    }

    @Test
    @DisplayName("A5: flat subject/sample, whatever the samples are called")
    void flat() throws IOException {
        files("a/x.png", "a/y.png", "b/20260101_101500.jpg", "b/20260102_101500.jpg", "c/s1.pgm", "c/t1.pgm");
        assertThat(ImageFolder.fingers(folder, VeinOptions.Subjects.ALL))
                .extracting(
                        ImageFolder.Finger::subject, finger -> finger.samples().size())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("a", 2),
                        org.assertj.core.api.Assertions.tuple("b", 2),
                        org.assertj.core.api.Assertions.tuple("c", 2));
    }

    @Test
    @DisplayName("A5: a range of subjects goes by their numbers, whatever hidden directories and files lie about")
    void range() throws IOException {
        files("030/a.png", "031/a.png", "065/a.png", "065/._a.png", "066/a.png", ".git/a.png");
        assertThat(subjects(31, 65)).containsExactly("031", "065");
    }

    @Test
    @DisplayName("A5: where only some names have numbers no range is guessed, and all of them are still measured")
    void mixedNames() throws IOException {
        files("030/a.png", "031/a.png", "x/a.png");
        assertThatExceptionOfType(Trouble.class).isThrownBy(() -> subjects(30, 31));
        assertThat(ImageFolder.fingers(folder, VeinOptions.Subjects.ALL)).hasSize(3);
    }

    @Test
    @DisplayName("A5: names without numbers count from 1")
    void places() throws IOException {
        files("a/1.png", "b/1.png", "c/1.png");
        assertThat(subjects(2, 3)).containsExactly("b", "c");
    }

    private List<String> subjects(int first, int last) {
        return ImageFolder.fingers(folder, new VeinOptions.Subjects(first, last)).stream()
                .map(ImageFolder.Finger::subject)
                .toList();
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.createFile(file);
        }
    }
}
