package dsg.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.ClassReport.TestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {

    private static final String NOW = "2026-11-28T22:00:00Z";
    private static final Sentence SHARES = new Sentence("R9", "Files are shared");
    private static final Sentence REFUSES = new Sentence("R68", "Programs are refused");
    private static final TestReport SHARED =
            new TestReport("one shares | another sees", Outcome.PASSED, List.of(SHARES));

    @TempDir
    Path project;

    @BeforeEach
    void requirements() throws IOException {
        Files.createDirectories(project.resolve("src/docs"));
        Files.writeString(
                project.resolve("src/docs/requirements.tsv"), "R9\tFiles are shared\nR68\tPrograms are refused\n");
    }

    @Test
    @DisplayName("what has passed is proof, with the sentence; what nobody has shown stands above")
    void page() throws IOException {
        testClass("SampleTest", NOW, SHARED);
        Run run = run();

        assertThat(run.faults()).isEmpty();
        assertThat(Proof.page(project, run.proven()))
                .contains("| R68 | Programs are refused |\n\n## Proven")
                .contains(
                        "| R9 | Files are shared | [SampleTest](../sample/src/test/java/SampleTest.java) | one shares \\| another sees |");
    }

    @Test
    @DisplayName(
            "a class without a report, with one of another run, one older than the class, or one without tests is no proof")
    void reportsOfThisRunOnly() throws IOException {
        testClass("SampleTest", NOW, SHARED);
        testClass("EarlierTest", "2026-11-27T22:00:00Z", SHARED);
        testClass("EmptyTest", NOW);
        testClass("RebuiltTest", NOW, SHARED);
        Files.setLastModifiedTime(
                module().resolve("target/test-classes/RebuiltTest.class"),
                FileTime.from(Instant.now().plusSeconds(60)));
        testClass("MissingIT", NOW, SHARED);
        Files.delete(module().resolve("target/proof/MissingIT.tsv"));

        assertThat(run().faults())
                .containsExactlyInAnyOrder(
                        "EarlierTest was not run; its report is of the run of 2026-11-27T22:00:00Z",
                        "EmptyTest has run no test",
                        "RebuiltTest was compiled after it was run",
                        "MissingIT was not run");
    }

    @Test
    @DisplayName("a test that failed, or was skipped with a claim, is a fault and shows nothing")
    void onlyWhatPassed() throws IOException {
        testClass(
                "SampleTest",
                NOW,
                new TestReport("fails", Outcome.FAILED, List.of(SHARES)),
                new TestReport("is skipped", Outcome.SKIPPED, List.of(REFUSES)));
        Run run = run();

        assertThat(run.faults()).containsExactly("SampleTest, fails: failed", "SampleTest, is skipped: skipped");
        assertThat(run.proven()).isEmpty();
    }

    @Test
    @DisplayName("a sentence that no requirement has, and a number in a name, are faults")
    void claims() throws IOException {
        testClass(
                "SampleTest",
                NOW,
                new TestReport("shares", Outcome.PASSED, List.of(new Sentence("R9", "Something else"))),
                new TestReport("R80, decision 2: everything", Outcome.PASSED, List.of()));

        assertThat(run().faults())
                .containsExactly(
                        "SampleTest, shares: no requirement reads R9 “Something else”",
                        "SampleTest, R80, decision 2: everything: a number in a name proves nothing, @Proves does");
    }

    @Test
    @DisplayName("proven sentences stand in the requirements' order, and the slowest class comes first")
    void order() throws IOException {
        testClass("QuickTest", NOW, new TestReport("refuses", Outcome.PASSED, List.of(REFUSES, SHARES)));
        testClass("SlowTest", NOW, SHARED, SHARED, SHARED);
        Run run = run();

        assertThat(run.proven())
                .extracting(Run.Proven::sentence)
                .containsExactly(SHARES, SHARES, SHARES, SHARES, REFUSES);
        assertThat(run.slowest(1)).containsExactly("   3.0 s  SlowTest");
    }

    @Test
    @DisplayName("a test of the long run is missed by no other")
    void longTests() throws IOException {
        testClass("StormIT", NOW, SHARED);
        Files.writeString(module().resolve("src/test/java/StormIT.java"), "@Tag(\"long\")");
        Files.delete(module().resolve("target/proof/StormIT.tsv"));
        assertThat(run().faults()).containsExactly("StormIT was not run");
        Run shorter = new Run(NOW, Proof.requirements(project));
        shorter.read(Module.below(project), false);
        assertThat(shorter.faults()).isEmpty();
    }

    @Test
    @DisplayName("short tests of a class that has long ones too are proof, where this run has seen them")
    void longAndShort() throws IOException {
        testClass("StormIT", NOW, SHARED);
        testClass("EarlierIT", "2026-11-27T22:00:00Z", SHARED);
        for (String name : List.of("StormIT", "EarlierIT")) {
            Files.writeString(module().resolve("src/test/java/" + name + ".java"), "@Tag(\"long\")");
        }
        Run shorter = new Run(NOW, Proof.requirements(project));
        shorter.read(Module.below(project), false);
        assertThat(shorter.faults()).isEmpty();
        assertThat(shorter.proven())
                .singleElement()
                .satisfies(one -> assertThat(one.test().name()).isEqualTo("StormIT"));
    }

    @Test
    @DisplayName("the last long run stays in the repository, by Japan's day")
    void longRun() throws IOException {
        assertThat(Proof.page(project, List.of())).contains("--long` last ran: never");
        LongRun.in(project).passed(Instant.parse("2026-11-28T22:00:00Z"), Instant.parse("2026-11-28T23:23:59Z"));
        assertThat(Proof.page(project, List.of())).contains("--long` last ran: 2026-11-29, 83 min");
    }

    private Run run() throws IOException {
        Run run = new Run(NOW, Proof.requirements(project));
        run.read(Module.below(project), true);
        return run;
    }

    private Path module() {
        return project.resolve("src/sample");
    }

    /** A class of this name whose tests each took a second. */
    private void testClass(String name, String run, TestReport... tests) throws IOException {
        Files.createDirectories(module().resolve("src/test/java"));
        Files.createDirectories(module().resolve("target/test-classes"));
        Files.writeString(module().resolve("src/test/java/" + name + ".java"), "");
        Files.writeString(module().resolve("target/test-classes/" + name + ".class"), "");
        new ClassReport(run, tests.length * 1000L, List.of(tests))
                .write(module().resolve("target/proof/" + name + ".tsv"));
    }
}
