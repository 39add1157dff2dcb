package dsg.benchmarks.vein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dsg.operations.Trouble;
import dsg.vein.image.PortableGraymap;
import dsg.vein.synthetic.SyntheticFinger;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VeinBenchTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("a folder never seen before is measured: every protocol, plain and protected, an unreadable image"
            + " and a copy counted")
    void measures() throws IOException {
        for (int subject = 1; subject <= 2; subject++) {
            for (int finger = 0; finger < 2; finger++) {
                Path samples = Files.createDirectories(folder.resolve(subject + "/" + finger));
                for (int sample = 1; sample <= 3; sample++) {
                    Files.write(
                            samples.resolve(sample + ".pgm"),
                            PortableGraymap.write(
                                    SyntheticFinger.of(subject, finger).image(sample)));
                }
            }
        }
        Files.write(folder.resolve("1/0/0.pgm"), new byte[5]);
        Files.copy(folder.resolve("1/0/1.pgm"), folder.resolve("1/0/4.pgm"));
        Path json = folder.resolve("report.json");
        new VeinBench(List.of(folder.toString(), "--enrol", "2", "--json", json.toString()), line -> {}).run();
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(json))) {
            List<JsonObject> runs = reader.readObject().getJsonArray("runs").getValuesAs(JsonObject.class);
            assertThat(runs)
                    .extracting(run -> run.getString("protocol") + " " + run.getString("templates"))
                    .containsExactly(
                            "single plain",
                            "enrol2 plain",
                            "enrol2-two-fingers plain",
                            "single protected",
                            "enrol2 protected",
                            "enrol2-two-fingers protected");
            assertThat(runs).extracting(run -> run.getInt("genuine")).containsExactly(12, 4, 2, 12, 4, 2);
            assertThat(runs).extracting(run -> run.getInt("impostor")).containsExactly(6, 12, 2, 6, 12, 2);
            assertThat(runs).allSatisfy(run -> {
                assertThat(run.getJsonNumber("eer").doubleValue()).isZero();
                assertThat(run.getJsonObject("frr")).containsOnlyKeys("1e-2", "1e-3", "1e-4", "zero");
                assertThat(run.getJsonNumber("fta").doubleValue()).isEqualTo(2 / 14.0);
                assertThat(run.getJsonObject("ms")).containsOnlyKeys("extract", "match", "verify");
                assertThat(run.getJsonObject("ms").getJsonNumber("extract").doubleValue())
                        .isPositive();
            });
        }
    }

    @Test
    @DisplayName("a folder without one readable image gives a report without rates, and no failure")
    void nothingReadable() throws IOException {
        for (String finger : List.of("1/0", "2/0")) {
            Files.write(Files.createDirectories(folder.resolve(finger)).resolve("1.pgm"), new byte[5]);
        }
        Path json = folder.resolve("report.json");
        new VeinBench(List.of(folder.toString(), "--json", json.toString()), line -> {}).run();
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(json))) {
            assertThat(reader.readObject().getJsonArray("runs").getValuesAs(JsonObject.class))
                    .hasSize(6)
                    .allSatisfy(run -> {
                        assertThat(run.isNull("eer")).isTrue();
                        assertThat(run.getJsonObject("frr").isNull("zero")).isTrue();
                        assertThat(run.getJsonNumber("fta").doubleValue()).isEqualTo(1);
                        assertThat(run.getJsonObject("ms").isNull("match")).isTrue();
                    });
        }
    }

    @Test
    @DisplayName("threshold and constants are chosen on some people and looked at on others; images are made worse")
    void foldsAndCurves() throws IOException {
        people(4);
        List<String> folds = new ArrayList<>();
        new VeinBench(List.of(folder.toString(), "--folds", "2"), folds::add).run();
        assertThat(folds).hasSize(3);
        assertThat(folds.getLast()).startsWith("all").contains("FNMR 0.000 %");
        List<String> curves = new ArrayList<>();
        new VeinBench(List.of(folder.toString(), "--curves"), curves::add).run();
        assertThat(curves.getFirst()).startsWith("as it is").contains("0.000 %");
        assertThat(curves)
                .anySatisfy(line ->
                        assertThat(line).startsWith("exposure       3.0").contains("100.000 %"));
    }

    @Test
    @DisplayName(
            "a finger is searched for among people made up; the same images give the same hits whatever the folder")
    void among() throws IOException {
        people(3);
        List<String> lines = new ArrayList<>();
        new VeinBench(List.of(folder.toString(), "--among", "5"), lines::add).run();
        assertThat(lines.get(0)).contains("5 templates, 3 of real fingers and 2 synthetic, 0.0 MB");
        assertThat(lines.get(1)).contains("3 searches");
        assertThat(lines.get(2)).contains("rank 1 100.000 %").contains("threshold 100.000 %");
        assertThat(lines.get(3)).contains("; 0) of 6, ");
        // The folder's person 3 is also the first one made up.
        assertThat(lines.get(4)).contains("1 of 6 hit, in 1 of 3 searches");
        Path renamed = Files.move(folder.resolve("1"), folder.resolve("0"));
        assertThat(renamed).isDirectory();
        List<String> again = new ArrayList<>();
        new VeinBench(List.of(folder.toString(), "--among", "5"), again::add).run();
        assertThat(again.subList(2, 5)).isEqualTo(lines.subList(2, 5));
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> new VeinBench(List.of(folder.toString(), "--among", "2"), line -> {}).run());
    }

    /** So many, each with one finger and four samples. */
    private void people(int count) throws IOException {
        for (int subject = 1; subject <= count; subject++) {
            Path samples = Files.createDirectories(folder.resolve("" + subject));
            for (int sample = 1; sample <= 4; sample++) {
                Files.write(
                        samples.resolve(sample + ".pgm"),
                        PortableGraymap.write(SyntheticFinger.of(subject, 0).image(sample)));
            }
        }
    }

    @Test
    @DisplayName("what is asked wrongly is refused before the work begins")
    void refused() {
        String here = folder.toString();
        for (List<String> words : List.of(
                List.<String>of(),
                List.of("/nowhere/at/all"),
                List.of(here, "--subjects", "1"),
                List.of(here, "--enrol", "0"),
                List.of(here, "--enrol"),
                List.of(here, "--folds", "1"),
                List.of(here, "--folds", "13"),
                List.of(here, "--among", "1"),
                List.of(here, "--among", "100001"),
                List.of(here, "--fast"))) {
            assertThatExceptionOfType(Trouble.class).isThrownBy(() -> new VeinBench(words, line -> {}));
        }
        assertThatExceptionOfType(Trouble.class).isThrownBy(() -> new VeinBench(List.of(here), line -> {}).run());
    }
}
