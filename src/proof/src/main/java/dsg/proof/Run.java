package dsg.proof;

import dsg.proof.ClassReport.TestReport;
import dsg.proof.Module.TestClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One run of all tests: what it has proven, and why it may be no proof at all. */
final class Run {

    private static final Pattern NUMBER_IN_NAME =
            Pattern.compile("(?:Decision |[A-Z]{1,2})\\d{1,4}[,:–].*", Pattern.DOTALL);

    private final String name;
    private final List<Sentence> requirements;
    private final Map<TestClass, ClassReport> reports = new TreeMap<>(Comparator.comparing(TestClass::link));
    private final List<String> faults = new ArrayList<>();

    /** A sentence and a test that has shown it. */
    record Proven(Sentence sentence, TestClass test, String statement) {}

    /**
     * @param name what the run's reports have to bear
     * @param requirements all that can be claimed
     */
    Run(String name, List<Sentence> requirements) {
        this.name = name;
        this.requirements = requirements;
    }

    /** @param whole whether tests of the long run belong to it */
    void read(List<Module> modules, boolean whole) throws IOException {
        for (Module module : modules) {
            for (TestClass test : module.testClasses()) {
                boolean needed = whole || !test.isLong();
                if (Files.exists(test.report())) {
                    ClassReport report = ClassReport.read(test.report());
                    // a class with long tests has short ones too, or none that this run should have seen
                    if (needed || report.run().equals(name)) {
                        reports.put(test, report);
                        judge(test, report);
                    }
                } else if (needed) {
                    faults.add(test.name() + " was not run");
                }
            }
        }
    }

    private void judge(TestClass test, ClassReport report) throws IOException {
        if (!report.run().equals(name)) {
            faults.add(test.name() + " was not run; its report is of the run of " + report.run());
        } else if (Files.notExists(test.compiled())
                || Files.getLastModifiedTime(test.report()).compareTo(Files.getLastModifiedTime(test.compiled())) < 0) {
            faults.add(test.name() + " was compiled after it was run");
        }
        if (report.tests().isEmpty()) {
            faults.add(test.name() + " has run no test");
        }
        report.tests().forEach(one -> judge(test, one));
    }

    private void judge(TestClass test, TestReport report) {
        String where = test.name() + ", " + report.name();
        if (report.outcome() == Outcome.FAILED
                || (report.outcome() == Outcome.SKIPPED && !report.claims().isEmpty())) {
            faults.add(where + ": " + report.outcome().name().toLowerCase(Locale.ROOT));
        }
        if (NUMBER_IN_NAME.matcher(report.name()).matches()) {
            faults.add(where + ": a number in a name proves nothing, @Proves does");
        }
        report.claims().stream()
                .filter(claim -> !requirements.contains(claim))
                .forEach(claim -> faults.add(where + ": no requirement reads " + claim));
    }

    List<String> faults() {
        return faults;
    }

    /** What is proven, in the requirements' order. */
    List<Proven> proven() {
        return reports.entrySet().stream()
                .flatMap(report -> proven(report.getKey(), report.getValue()))
                .sorted(Comparator.comparingInt((Proven one) -> requirements.indexOf(one.sentence()))
                        .thenComparing(one -> one.test().link())
                        .thenComparing(Proven::statement))
                .toList();
    }

    private static Stream<Proven> proven(TestClass test, ClassReport report) {
        return report.tests().stream()
                .filter(one -> one.outcome() == Outcome.PASSED)
                .flatMap(one -> one.claims().stream().map(claim -> new Proven(claim, test, one.name())));
    }

    /** The classes that took longest, with their seconds. */
    List<String> slowest(int count) {
        return reports.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<TestClass, ClassReport> one) ->
                                one.getValue().millis())
                        .reversed())
                .limit(count)
                .map(one -> "%6.1f s  %s"
                        .formatted(
                                one.getValue().millis() / 1000.0, one.getKey().name()))
                .toList();
    }
}
