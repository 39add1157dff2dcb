package dsg.benchmarks.faq;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.operations.Trouble;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The chatbot's figures")
class FaqBenchTest {

    @TempDir
    Path empty;

    @Test
    @DisplayName("need a portal that has been built, and say so")
    void needsThePortal() {
        assertThatThrownBy(() -> new FaqBench(empty, line -> {}).run())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Build with server-config/dsg");
    }
}
