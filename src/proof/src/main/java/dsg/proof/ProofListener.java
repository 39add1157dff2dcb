package dsg.proof;

import dsg.proof.ClassReport.TestReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes a {@link ClassReport} of each test class that runs, where the build says which run it is ({@code dsg.proof.run}) and where
 * reports go ({@code dsg.proof.directory}). JUnit finds this listener by itself, in each module that has it on its test path.
 */
public final class ProofListener implements TestExecutionListener {

    private final Map<Class<?>, Seen> seen = new LinkedHashMap<>();
    private @Nullable TestPlan plan;

    /** What was seen of a class until now. */
    private static final class Seen {
        private final long begun = System.nanoTime();
        private long nanos;
        private final Map<String, TestReport> tests = new LinkedHashMap<>();

        void add(String key, TestReport test) {
            tests.merge(
                    key,
                    test,
                    (one, two) -> new TestReport(one.name(), one.outcome().and(two.outcome()), one.claims()));
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        classOf(identifier).ifPresent(type -> seen.computeIfAbsent(type, first -> new Seen()));
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        descendants(identifier).forEach(test -> note(test, Outcome.SKIPPED));
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        Outcome outcome = switch (result.getStatus()) {
            case SUCCESSFUL -> Outcome.PASSED;
            case ABORTED -> Outcome.SKIPPED;
            case FAILED -> Outcome.FAILED;
        };
        if (identifier.isTest()) {
            note(identifier, outcome);
        } else if (outcome != Outcome.PASSED) {
            descendants(identifier).forEach(test -> note(test, outcome));
        }
        classOf(identifier).map(seen::get).ifPresent(of -> of.nanos = System.nanoTime() - of.begun);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        String run = System.getProperty("dsg.proof.run");
        String directory = System.getProperty("dsg.proof.directory");
        if (run == null || directory == null) {
            return;
        }
        seen.forEach((type, of) -> {
            try {
                new ClassReport(run, of.nanos / 1_000_000, List.copyOf(of.tests.values()))
                        .write(Path.of(directory, type.getName() + ".tsv"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        seen.clear();
    }

    private void note(TestIdentifier test, Outcome outcome) {
        List<TestIdentifier> line = lineage(test).toList();
        // the cases of a repeated test are one test, which bears the name of their parent
        TestIdentifier whole = line.stream()
                .filter(one -> !(one.getSource().orElse(null) instanceof ClassSource))
                .reduce((one, above) -> above.getSource().isPresent() ? above : one)
                .orElse(test);
        List<Sentence> claims = elementOf(whole, line).stream()
                .flatMap(element -> Arrays.stream(element.getAnnotationsByType(Proves.class)))
                .map(Sentence::of)
                .toList();
        classOf(test)
                .ifPresent(type -> seen.computeIfAbsent(type, first -> new Seen())
                        .add(whole.getUniqueId(), new TestReport(whole.getDisplayName(), outcome, claims)));
    }

    /** The method, or the field of an architecture rule, that is the test. */
    private static Optional<AnnotatedElement> elementOf(TestIdentifier test, List<TestIdentifier> line) {
        TestSource source = test.getSource().orElse(null);
        if (source instanceof MethodSource method) {
            return Optional.of(method.getJavaMethod());
        }
        UniqueId.Segment last = test.getUniqueIdObject().getLastSegment();
        return last.getType().equals("field")
                ? classes(line)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .filter(field -> field.getName().equals(last.getValue()))
                        .map(AnnotatedElement.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /** The top-level class that the test stands in. */
    private Optional<Class<?>> classOf(TestIdentifier test) {
        return classes(lineage(test).toList()).reduce((inner, outer) -> outer);
    }

    private static Stream<Class<?>> classes(List<TestIdentifier> line) {
        return line.stream()
                .flatMap(one -> one.getSource().stream())
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass());
    }

    private Stream<TestIdentifier> lineage(TestIdentifier test) {
        return Stream.iterate(
                        Optional.of(test), Optional::isPresent, one -> one.flatMap(child -> tests().getParent(child)))
                .flatMap(Optional::stream);
    }

    private Stream<TestIdentifier> descendants(TestIdentifier of) {
        return Stream.concat(Stream.of(of), tests().getDescendants(of).stream())
                .filter(one -> one.isTest() || one.getSource().orElse(null) instanceof MethodSource);
    }

    private TestPlan tests() {
        if (plan == null) {
            throw new IllegalStateException("no tests run");
        }
        return plan;
    }
}
