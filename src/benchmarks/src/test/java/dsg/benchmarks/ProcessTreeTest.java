package dsg.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dsg.operations.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcessTreeTest {

    private static final String WORK = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; ";
    private static final String UNTIL_TOLD = "echo done; read word; ";

    @Test
    @DisplayName("CPU time of a process is what the system says of it")
    void oneProcess() throws IOException {
        Process process = shell(WORK + UNTIL_TOLD);
        Duration system = process.info().totalCpuDuration().orElseThrow();

        assertThat(tree(process).cpuSeconds()).isPositive().isCloseTo(system.toMillis() / 1000.0, within(0.02));
        end(process);
    }

    @Test
    @DisplayName("a child's CPU time counts while it lives")
    void livingChild() throws IOException {
        Process process = shell("sh -c '" + WORK + UNTIL_TOLD + "'; true");
        Duration own = process.info().totalCpuDuration().orElseThrow();

        assertThat(tree(process).cpuSeconds()).isGreaterThan(own.toMillis() / 1000.0 + 0.05);
        end(process);
    }

    @Test
    @DisplayName("a child's CPU time counts when it has ended")
    void endedChild() throws IOException {
        Process process = shell("sh -c '" + WORK + "'; " + UNTIL_TOLD);

        assertThat(tree(process).cpuSeconds()).isGreaterThan(0.05);
        assertThat(process.descendants()).isEmpty();
        end(process);
    }

    @Test
    @DisplayName("a measurement says what was used since it began, by server")
    void meter() throws IOException {
        Process process = shell(WORK + UNTIL_TOLD + WORK + UNTIL_TOLD);
        double before = tree(process).cpuSeconds();

        Meter meter = Meter.start(List.of(tree(process)));
        tell(process);
        Usage usage = meter.read();

        assertThat(usage.cpu()).containsOnlyKeys("shell");
        assertThat(usage.cpuSeconds())
                .isGreaterThan(0.05)
                .isCloseTo(tree(process).cpuSeconds() - before, within(0.02));
        assertThat(usage.wallSeconds()).isGreaterThan(0.05);
        end(process);
    }

    @Test
    @DisplayName("a server that has ended is trouble, not zero")
    void gone() throws IOException {
        Process process = shell(UNTIL_TOLD);
        end(process);

        assertThatThrownBy(() -> tree(process).cpuSeconds()).isInstanceOf(Trouble.class);
    }

    /** Returns when the commands have said "done". */
    private static Process shell(String commands) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", commands).start();
        awaitDone(process.inputReader());
        return process;
    }

    private static void tell(Process process) throws IOException {
        process.outputWriter().write("\n");
        process.outputWriter().flush();
        awaitDone(process.inputReader());
    }

    private static void awaitDone(BufferedReader output) throws IOException {
        assertThat(output.readLine()).isEqualTo("done");
    }

    private static void end(Process process) throws IOException {
        process.outputWriter().close();
        process.onExit().join();
    }

    private static ProcessTree tree(Process process) {
        return new ProcessTree("shell", process.pid());
    }
}
