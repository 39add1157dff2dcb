package dsg.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginBenchTest {

    @Test
    @DisplayName("it is asked for by its goal alone")
    void meant() {
        assertThat(LoginBench.isMeant(List.of("--only", "G-L1"))).isTrue();
        assertThat(LoginBench.isMeant(List.of("--only", "G-A1"))).isFalse();
        assertThat(LoginBench.isMeant(List.of("--only"))).isFalse();
        assertThat(LoginBench.isMeant(List.of())).isFalse();
    }
}
