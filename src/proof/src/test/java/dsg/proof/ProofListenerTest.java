package dsg.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dsg.proof.ClassReport.TestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ProofListenerTest {

    private static final String RUN = "2026-11-28T22:00:00Z";

    @TempDir
    Path directory;

    private final @Nullable String run = System.getProperty("dsg.proof.run");
    private final @Nullable String reports = System.getProperty("dsg.proof.directory");

    @BeforeEach
    void thisRun() {
        System.setProperty("dsg.proof.run", RUN);
        System.setProperty("dsg.proof.directory", directory.toString());
    }

    @AfterEach
    void asBefore() {
        put("dsg.proof.run", run);
        put("dsg.proof.directory", reports);
    }

    private static void put(String name, @Nullable String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }

    @Test
    @DisplayName("each test is noted once under its name, with what it quotes; one bad case spoils it")
    void noted() throws IOException {
        ClassReport report = reportOn(Sample.class);

        Sentence shares = new Sentence("R9", "Files are shared");
        Sentence refuses = new Sentence("R68", "Programs are refused");
        assertThat(report.run()).isEqualTo(RUN);
        assertThat(report.tests())
                .containsExactlyInAnyOrder(
                        new TestReport("two claims", Outcome.PASSED, List.of(shares, refuses)),
                        new TestReport("every case", Outcome.PASSED, List.of(refuses)),
                        new TestReport("one bad case", Outcome.FAILED, List.of(refuses)),
                        new TestReport("made while running", Outcome.PASSED, List.of(shares)),
                        new TestReport("not today", Outcome.SKIPPED, List.of(shares)),
                        new TestReport("further in", Outcome.PASSED, List.of(shares)));
    }

    @Test
    @DisplayName("of a class that cannot begin, every test has failed")
    void brokenClass() throws IOException {
        assertThat(reportOn(Broken.class).tests())
                .containsExactly(new TestReport(
                        "never begins", Outcome.FAILED, List.of(new Sentence("R9", "Files are shared"))));
    }

    private ClassReport reportOn(Class<?> type) throws IOException {
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .addTestExecutionListeners(new ProofListener())
                        .build())
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(type))
                        .build());
        return ClassReport.read(directory.resolve(type.getName() + ".tsv"));
    }

    /** Run by the tests above only. */
    @SuppressWarnings("JUnit4TestsNotRunWithinEnclosed")
    static class Sample {

        @Test
        @DisplayName("two claims")
        @Proves(value = "R9", says = "Files are shared")
        @Proves(value = "R68", says = "Programs are refused")
        void two() {
            assertThat(RUN).isNotEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("every case")
        @ValueSource(ints = {1, 2})
        @Proves(value = "R68", says = "Programs are refused")
        void cases(int number) {
            assertThat(number).isPositive();
        }

        @ParameterizedTest
        @DisplayName("one bad case")
        @ValueSource(ints = {1, -2, 3})
        @Proves(value = "R68", says = "Programs are refused")
        void badCase(int number) {
            assertThat(number).isPositive();
        }

        @TestFactory
        @DisplayName("made while running")
        @Proves(value = "R9", says = "Files are shared")
        Stream<DynamicTest> made() {
            return Stream.of(1, 2)
                    .map(number -> DynamicTest.dynamicTest(
                            "number " + number, () -> assertThat(number).isPositive()));
        }

        @Test
        @Disabled("to see what becomes of such a one")
        @DisplayName("not today")
        @Proves(value = "R9", says = "Files are shared")
        void skipped() {
            assertThat(RUN).isEmpty();
        }

        @Nested
        class Inner {

            @Test
            @DisplayName("further in")
            @Proves(value = "R9", says = "Files are shared")
            void inner() {
                assertThat(RUN).isNotEmpty();
            }
        }
    }

    static class Broken {

        static {
            if (!RUN.isEmpty()) {
                throw new IllegalStateException("on purpose");
            }
        }

        @Test
        @DisplayName("never begins")
        @Proves(value = "R9", says = "Files are shared")
        void never() {
            assertThat(RUN).isNotEmpty();
        }
    }
}
