package dsg.agent.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.trail.Operation.Kind;
import dsg.agent.trail.Operation.NamedFile;
import dsg.agent.trail.Operation.Target;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Records as Linux writes them, with what people can bring them to say. */
class GatheringTest {

    private final Gathering gathering = new Gathering();

    @Test
    @DisplayName("the records of one call become one operation, those of another call in between notwithstanding")
    void interleaved() {
        assertThat(added(
                        syscall(7, "dsg-start", ""),
                        syscall(8, "dsg-file", ""),
                        record("EXECVE", 7, "argc=3 a0=\"cp\" a1=" + hex("図面 1.pdf") + " a2=\"/tmp/x\""),
                        record("CWD", 8, "cwd=\"/home/aoko\""),
                        record("PATH", 8, "item=0 name=\"/home/aoko\" nametype=PARENT"),
                        record("PATH", 8, "item=1 name=" + hex("図面 1.pdf") + " nametype=DELETE"),
                        record("PATH", 8, "item=2 name=\"../shared/./plan.pdf\" nametype=CREATE"),
                        record("PROCTITLE", 8, "proctitle=6D76"),
                        record("PROCTITLE", 7, "proctitle=6370")))
                .satisfiesExactly(
                        moved -> {
                            assertThat(moved.kind()).isEqualTo(Kind.FILE);
                            assertThat(moved.files())
                                    .containsExactly(
                                            new NamedFile("/home/aoko/図面 1.pdf", "DELETE"),
                                            new NamedFile("/home/shared/plan.pdf", "CREATE"));
                        },
                        begun -> {
                            assertThat(begun.kind()).isEqualTo(Kind.START);
                            assertThat(begun.at()).isEqualTo(Instant.parse("2026-12-01T00:00:00.250Z"));
                            assertThat(begun.arguments()).containsExactly("cp", "図面 1.pdf", "/tmp/x");
                            assertThat(begun.process()).isEqualTo(4321);
                            assertThat(begun.loginUser()).isEqualTo(1000);
                            assertThat(begun.done()).isTrue();
                        });
    }

    @Test
    @DisplayName("a file named like a record is a file's name and nothing else")
    void named() {
        String name = "x\" nametype=DELETE\ntype=SYSCALL msg=audit(1.000:9): key=\"dsg-module\" success=yes";
        assertThat(added(
                        syscall(9, "dsg-file", ""),
                        record("PATH", 9, "name=" + hex("/home/aoko/" + name) + " nametype=CREATE"),
                        record("PROCTITLE", 9, "proctitle=00")))
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.kind()).isEqualTo(Kind.FILE);
                    assertThat(operation.files()).containsExactly(new NamedFile("/home/aoko/" + name, "CREATE"));
                });
    }

    @Test
    @DisplayName("bytes that are no text, and a name that climbs above the root, end nothing")
    void noText() {
        assertThat(added(
                        syscall(10, "dsg-file", ""),
                        record("CWD", 10, "cwd=(null)"),
                        record("PATH", 10, "name=2F686F6D652FFF0041 nametype=CREATE"),
                        record("PATH", 10, "name=\"../../..\" nametype=NORMAL"),
                        record("PROCTITLE", 10, "proctitle=00")))
                .singleElement()
                .satisfies(operation -> assertThat(operation.files())
                        .containsExactly(new NamedFile("/home/\uFFFD\0A", "CREATE"), new NamedFile("/", "NORMAL")));
    }

    @Test
    @DisplayName("a long argument comes in pieces and is put together")
    void pieces() {
        assertThat(added(
                        syscall(11, "dsg-start", ""),
                        record("EXECVE", 11, "argc=2 a0=\"sh\" a1_len=9 a1[0]=\"echo \" a1[1]=\"done\""),
                        record("PROCTITLE", 11, "proctitle=00")))
                .singleElement()
                .satisfies(operation -> assertThat(operation.arguments()).containsExactly("sh", "echo done"));
    }

    @Test
    @DisplayName("whom a connection is for, and whom a signal ends")
    void others() {
        assertThat(added(
                        syscall(12, "dsg-connect", ""),
                        record("SOCKADDR", 12, "saddr=020001BBCB0071050000000000000000"),
                        record("PROCTITLE", 12, "proctitle=00"),
                        syscall(13, "dsg-connect", ""),
                        record("SOCKADDR", 13, "saddr=0A0000350000000020010DB800000000000000000000000100000000"),
                        record("PROCTITLE", 13, "proctitle=00"),
                        syscall(14, "dsg-connect", ""),
                        record("SOCKADDR", 14, "saddr=0A000035"),
                        record("PROCTITLE", 14, "proctitle=00"),
                        syscall(15, "dsg-signal", " a1=9"),
                        record("OBJ_PID", 15, "opid=99 oauid=0 ocomm=\"clamd\""),
                        record("PROCTITLE", 15, "proctitle=00")))
                .satisfiesExactly(
                        four -> assertThat(four.peer().orElseThrow().toString()).isEqualTo("/203.0.113.5:443"),
                        six -> assertThat(six.peer().orElseThrow().toString()).isEqualTo("/[2001:db8:0:0:0:0:0:1]:53"),
                        cut -> assertThat(cut.peer()).isEmpty(),
                        signal -> {
                            assertThat(signal.target()).contains(new Target(99, "clamd"));
                            assertThat(signal.detail()).isEqualTo("9");
                        });
    }

    @Test
    @DisplayName("who logs on and off is told, by what PAM says in marks of its own")
    void sessions() {
        String told =
                "pid=77 uid=0 auid=1000 ses=3 msg='op=PAM:session_%s acct=\"aoko\" exe=\"/usr/sbin/sshd\" res=%s'";
        assertThat(added(
                        record("USER_START", 16, told.formatted("open", "success")),
                        record("USER_END", 17, told.formatted("close", "success")),
                        record("USER_LOGIN", 18, "pid=77 uid=0 auid=1000 msg='op=login acct=\"aoko\" res=failed'"),
                        record("USER_START", 19, "pid=77 msg='op=PAM:accounting acct=\"aoko\" res=success'")))
                .satisfiesExactly(
                        on -> {
                            assertThat(on.kind()).isEqualTo(Kind.LOGON);
                            assertThat(on.detail()).isEqualTo("aoko");
                            assertThat(on.done()).isTrue();
                        },
                        off -> assertThat(off.kind()).isEqualTo(Kind.LOGOFF),
                        refused -> assertThat(refused.done()).isFalse());
    }

    @Test
    @DisplayName("calls whose last record never comes are let go: the oldest, and not those under way")
    void bounded() {
        String[] begun = IntStream.range(100, 500)
                .mapToObj(serial -> syscall(serial, "dsg-start", ""))
                .toArray(String[]::new);
        assertThat(added(begun)).isEmpty();
        assertThat(added(record("PROCTITLE", 100, "proctitle=00"))).isEmpty();
        assertThat(added(record("PROCTITLE", 499, "proctitle=00"))).hasSize(1);
    }

    @Test
    @DisplayName("what is no record, or of a rule that is not ours, is nothing")
    void strangers() {
        assertThat(added(
                        "",
                        "type=SYSCALL",
                        "type=SYSCALL msg=audit(99999999999999.000:1): x",
                        syscall(20, "somebody-elses", ""),
                        record("PROCTITLE", 20, "proctitle=00"),
                        record("PROCTITLE", 21, "proctitle=00")))
                .isEmpty();
    }

    private List<Operation> added(String... lines) {
        return Stream.of(lines)
                .flatMap(line -> AuditLine.of(line).stream())
                .flatMap(line -> gathering.add(line).stream())
                .toList();
    }

    private static String record(String type, int serial, String values) {
        return "type=%s msg=audit(1796083200.250:%d): %s".formatted(type, serial, values);
    }

    private static String syscall(int serial, String key, String more) {
        return record(
                "SYSCALL",
                serial,
                "arch=c000003e syscall=59 success=yes exit=0 a0=0%s ppid=1234 pid=4321 auid=1000 uid=1000 euid=0 comm=\"cp\""
                                .formatted(more)
                        + " exe=\"/usr/bin/cp\" key=\"" + key + "\"");
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
