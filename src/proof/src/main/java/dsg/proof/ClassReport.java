package dsg.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one run has seen of one test class. As a file: a line with run and milliseconds, then one line for each test, in columns that
 * tabs divide.
 *
 * @param run the run's name
 * @param millis how long the class took, its preparation included
 */
record ClassReport(String run, long millis, List<TestReport> tests) {

    /**
     * @param name what the test asserts
     * @param claims the sentences that it claims to prove
     */
    record TestReport(String name, Outcome outcome, List<Sentence> claims) {

        private String line() {
            Stream<String> quoted = claims.stream().flatMap(claim -> Stream.of(claim.requirement(), claim.text()));
            return columns(Stream.concat(Stream.of(outcome.name(), name), quoted));
        }

        private static TestReport read(String line) {
            String[] columns = line.split("\t", -1);
            List<Sentence> claims = Stream.iterate(2, at -> at + 1 < columns.length, at -> at + 2)
                    .map(at -> new Sentence(columns[at], columns[at + 1]))
                    .toList();
            return new TestReport(columns[1], Outcome.valueOf(columns[0]), claims);
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        String head = columns(Stream.of(run, Long.toString(millis)));
        Files.write(
                file,
                Stream.concat(Stream.of(head), tests.stream().map(TestReport::line))
                        .toList());
    }

    static ClassReport read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] head = lines.getFirst().split("\t", -1);
        return new ClassReport(
                head[0],
                Long.parseLong(head[1]),
                lines.stream().skip(1).map(TestReport::read).toList());
    }

    private static String columns(Stream<String> values) {
        return String.join("\t", values.map(ClassReport::oneLine).toList());
    }

    private static String oneLine(String value) {
        return Arrays.stream(value.split("\\p{Cntrl}+"))
                .reduce((one, two) -> one + " " + two)
                .orElse("");
    }
}
