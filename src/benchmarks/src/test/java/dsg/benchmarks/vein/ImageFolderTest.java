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
    @DisplayName("subject/finger/sample, samples in the order of their numbers")
    void byFinger() throws IOException {
        files("007/L_index/10.png", "007/L_index/9.png", "007/R_ring/1.BMP", "007/notes.txt");
        assertThat(fingers()).containsExactly("007 L_index 9.png 10.png", "007 R_ring 1.BMP");
    }

    @Test
    @DisplayName("SDUMLA-HMT's own layout: several fingers of a hand in one folder")
    void byWords() throws IOException {
        files("001/left/index_1.bmp", "001/left/index_2.bmp", "001/left/ring_1.bmp", "001/right/ring_1.bmp");
        assertThat(fingers())
                .containsExactly(
                        "001 left/index index_1.bmp index_2.bmp",
                        "001 left/ring ring_1.bmp",
                        "001 right/ring ring_1.bmp");
    }

    @Test
    @DisplayName("flat subject/sample: fingers by the words of their names, with numbers of any length")
    void flatWithFingers() throws IOException {
        files("1/index_001.png", "1/index_002.png", "1/ring_001.png", "2/LeftThumb01.png", "2/right-thumb-1.png");
        files("3/finger1_1.png", "3/finger2_1.png", "3/finger2_2.png");
        assertThat(fingers())
                .containsExactly(
                        "1 index index_001.png index_002.png",
                        "1 ring ring_001.png",
                        "2 left_thumb LeftThumb01.png",
                        "2 right_thumb right-thumb-1.png",
                        "3 finger1 finger1_1.png",
                        "3 finger2 finger2_1.png finger2_2.png");
    }

    @Test
    @DisplayName("flat subject/sample: sessions, times and whatever else the names tell are samples of one finger")
    void flat() throws IOException {
        files("a/s1_1.png", "a/s1_2.png", "a/s2_1.png", "a/s2_10.png", "a/s2_9.png");
        files("b/20260101_101500.jpg", "b/20260102_101500.jpg", "c/s1.pgm", "c/t1.pgm", "d/x.png", "d/y.png");
        assertThat(fingers())
                .containsExactly(
                        "a  s1_1.png s1_2.png s2_1.png s2_9.png s2_10.png",
                        "b  20260101_101500.jpg 20260102_101500.jpg",
                        "c  s1.pgm t1.pgm",
                        "d  x.png y.png");
    }

    @Test
    @DisplayName("a finger of two sessions is one finger")
    void sessions() throws IOException {
        files("1/session1/index_1.png", "1/session2/index_1.png", "2/1st_session/L/1.png", "2/2nd_session/L/1.png");
        assertThat(fingers()).containsExactly("1 index index_1.png index_1.png", "2 L 1.png 1.png");
    }

    @Test
    @DisplayName("without directories the names begin with the subject")
    void oneDirectory() throws IOException {
        files("001_L_index_1.bmp", "001_L_index_2.bmp", "001_R_index_1.bmp", "s2_1.bmp", "s2_2.bmp");
        assertThat(fingers())
                .containsExactly(
                        "001 l_index 001_L_index_1.bmp 001_L_index_2.bmp",
                        "001 r_index 001_R_index_1.bmp",
                        "s2  s2_1.bmp s2_2.bmp");
        files("whose.bmp");
        assertThatExceptionOfType(Trouble.class).isThrownBy(this::fingers);
    }

    @Test
    @DisplayName("a range of subjects goes by their numbers, whatever hidden directories and files lie about")
    void range() throws IOException {
        files("030/a.png", "031/a.png", "065/a.png", "065/._a.png", "066/a.png", ".git/a.png", "empty/notes.txt");
        assertThat(subjects(31, 65)).containsExactly("031", "065");
    }

    @Test
    @DisplayName("where only some names have numbers no range is guessed, and all of them are still measured")
    void mixedNames() throws IOException {
        files("030/a.png", "031/a.png", "x/a.png");
        assertThatExceptionOfType(Trouble.class).isThrownBy(() -> subjects(30, 31));
        assertThat(fingers()).hasSize(3);
    }

    @Test
    @DisplayName("names without numbers count from 1")
    void places() throws IOException {
        files("a/1.png", "b/1.png", "c/1.png");
        assertThat(subjects(2, 3)).containsExactly("b", "c");
    }

    /** Subject, finger and samples. */
    private List<String> fingers() {
        return ImageFolder.fingers(folder, VeinOptions.Subjects.ALL).stream()
                .map(finger -> finger.subject() + " " + finger.name() + " "
                        + String.join(
                                " ",
                                finger.samples().stream()
                                        .map(sample -> sample.getFileName().toString())
                                        .toList()))
                .toList();
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
