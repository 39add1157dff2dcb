package dsg.agent.threat;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.platform.linux.LinuxPlatform;
import dsg.agent.trail.AuditTrail;
import dsg.agent.trail.Operation;
import dsg.detection.Finding;
import dsg.detection.event.Event;
import dsg.detection.event.LogSource;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Techniques of ATT&amp;CK, carried out for real on this machine under the rules that the portal sends, each with two tools of which no rule
 * names the second; and ordinary work, which raises nothing. What a technique would change stays as it was: files are opened for
 * appending and nothing is appended, modules are no modules, whoever is ended belongs to the test.
 */
@Tag("long")
class TechniquesTest {

    private static final Path RULES = Path.of("../portal/src/main/resources/dsg/threat/terminal-rules.yml");
    private static final int QUIET_EVENTS = 5000;

    private static final BlockingQueue<String> FOUND = new LinkedBlockingQueue<>();
    private static final AtomicInteger EVENTS = new AtomicInteger();

    private static Path folder;
    private static LinuxPlatform platform;
    private static AuditTrail trail;
    private static FileEvents files;
    private static TrailEvents events;
    private static RuleWatch rules;

    @BeforeAll
    static void begin() throws Exception {
        // where people's files are: their home, not the folder for everybody's passing files
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("/home")), "techniques");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.createDirectories(folder.resolve(".ssh"));
        Files.writeString(folder.resolve(".ssh/id_ed25519"), "架空の鍵");
        Files.writeString(folder.resolve(".bash_history"), "ls\n");
        rules = new RuleWatch();
        rules.go(Files.readString(RULES));
        platform = new LinuxPlatform(Path.of("/"));
        events = new TrailEvents(new ProcessTable(Path.of("/proc")), platform::userName);
        trail = new AuditTrail(
                Files.createTempDirectory("audit"),
                ProcessHandle.current().pid(),
                List.of(Path.of("/home"), Path.of("/var/log")),
                List.of(Path.of("/etc/shadow"), folder.resolve(".ssh"), folder.resolve(".bash_history")));
        trail.follow(TechniquesTest::carriedOut);
        files = FileEvents.start(TechniquesTest::written);
    }

    @AfterAll
    static void end() throws Exception {
        files.close();
        trail.close();
        platform.close();
        run("rm -rf " + folder);
    }

    @BeforeEach
    void quiet() {
        FOUND.clear();
    }

    private static void carriedOut(Operation operation) {
        events.of(operation).ifPresent(TechniquesTest::see);
    }

    private static void written(FileEvents.Write write) {
        String image = new ProcessTable(Path.of("/proc"))
                .find(write.id())
                .map(ProcessTable.Running::image)
                .orElse(write.program());
        see(new Event(
                new LogSource("linux", "file_event", null),
                Instant.now(),
                Map.of("TargetFilename", write.file().toString(), "Image", image)));
    }

    private static void see(Event event) {
        EVENTS.incrementAndGet();
        for (Finding finding : rules.see(event)) {
            FOUND.add(finding.rule().header().title());
        }
    }

    /** Title of the rule, and a script for either tool; {@code @} is a folder of the test's own, below a person's home. */
    static Stream<List<String>> techniques() {
        return Stream.of(
                List.of(
                        "利用者が書ける場所からのプログラムの実行",
                        "cp /bin/true @/tool; @/tool",
                        "python3 -c 'import os,shutil;"
                                + " shutil.copy(\"/bin/true\", \"/dev/shm/t\"); os.execv(\"/dev/shm/t\", [\"t\"])'; rm -f /dev/shm/t"),
                List.of(
                        "外部から操作されるシェル",
                        "python3 -c 'import socket; s=socket.create_server((\"127.0.0.1\",48123)); c,_=s.accept(); c.close()' &"
                                + " sleep 0.5; bash -c 'exec 3<>/dev/tcp/127.0.0.1/48123; true'; wait",
                        "python3 -c 'import socket; s=socket.create_server((\"127.0.0.1\",48124)); c,_=s.accept();"
                                + " c.sendall(b\"sleep 1\\n\"); c.close()' & sleep 0.5; perl -MSocket -e 'socket(S,PF_INET,SOCK_STREAM,6);"
                                + " connect(S,sockaddr_in(48124,inet_aton(\"127.0.0.1\"))) or die; open(STDIN,\"<&S\"); exec"
                                + " \"/bin/sh\"'; wait"),
                List.of("認証情報の読み出し", "cat /etc/shadow >/dev/null", "python3 -c 'open(\"/etc/shad\"+\"ow\").read()'"),
                List.of(
                        "認証情報の読み出し",
                        "cp @/.ssh/id_ed25519 @/copy",
                        "perl -e 'open(F,\"<@/.ssh/id_\".\"ed25519\"); <F>'"),
                List.of(
                        "防御の停止を命じるコマンド",
                        "systemctl stop rsyslog || true",
                        "python3 -c 'import subprocess;"
                                + " subprocess.run([\"/bin/echo\",\"systemctl\",\"stop\",\"auditd\"])'"),
                List.of(
                        "防御のプログラムの停止",
                        "cp /bin/sleep @/clamd; @/clamd 60 & sleep 0.2; /bin/kill -9 $!",
                        "cp /bin/sleep @/rsyslogd; @/rsyslogd 60 & sleep 0.2; python3 -c 'import os,sys;"
                                + " os.kill(int(sys.argv[1]),15)' $!"),
                List.of(
                        "定時起動の登録",
                        ": >> /etc/cron.d/dsg-technique",
                        "python3 -c 'open(\"/etc/cron.d/dsg-technique\",\"a\")'; rm -f" + " /etc/cron.d/dsg-technique"),
                List.of(
                        "サービスの登録",
                        "echo > /etc/systemd/system/dsg-technique.service",
                        "perl -e 'open(F,\">/etc/systemd/system/dsg-technique.service\"); print F \"x\"'; rm -f"
                                + " /etc/systemd/system/dsg-technique.service"),
                List.of("ログイン時の起動の登録", "echo >> @/.bashrc", "echo | tee -a @/.profile"),
                List.of(
                        "すべてのプログラムへの割り込みの設定",
                        ": >> /etc/ld.so.preload",
                        "perl -e 'open(F,\">>/etc/ld.so.preload\")'; rm -f" + " /etc/ld.so.preload"),
                List.of(
                        "起動時に動くスクリプトの設定",
                        ": >> /etc/init.d/dsg-technique",
                        "echo | tee /etc/init.d/dsg-technique; rm -f" + " /etc/init.d/dsg-technique"),
                List.of(
                        "更新のたびに動く命令の設定",
                        ": >> /etc/apt/apt.conf.d/99dsg-technique",
                        "python3 -c"
                                + " 'open(\"/etc/apt/apt.conf.d/99dsg-technique\",\"a\")'; rm -f /etc/apt/apt.conf.d/99dsg-technique"),
                List.of(
                        "画面を開くたびに動くプログラムの登録",
                        "mkdir -p @/.config/autostart; echo > @/.config/autostart/x.desktop",
                        "perl -e" + " 'open(F,\">@/.config/autostart/y.desktop\"); print F \"x\"'"),
                List.of("アカウントの台帳への直接の書き込み", ": >> /etc/passwd", "python3 -c 'open(\"/etc/group\",\"a\")'"),
                List.of(
                        "管理者権限の設定の変更",
                        "mkdir -p /etc/sudoers.d; : >> /etc/sudoers.d/dsg-technique",
                        "perl -e"
                                + " 'open(F,\">>/etc/sudoers.d/dsg-technique\")'; rm -f /etc/sudoers.d/dsg-technique"),
                List.of(
                        "所有者の権限で動くプログラムの作成",
                        "cp /bin/true @/s; chmod u+s @/s",
                        "python3 -c 'import os;" + " open(\"@/p\",\"w\"); os.chmod(\"@/p\",0o4755)'"),
                List.of(
                        "権限の取得",
                        "cp /bin/true @/g; chmod 4755 @/g; setpriv --reuid=65534 --clear-groups @/g",
                        "cp /bin/dd @/d;"
                                + " chmod 4755 @/d; setpriv --reuid=65534 --clear-groups @/d if=/dev/null of=/dev/null"),
                List.of(
                        "人が命じたカーネルの部品の組み込み",
                        "perl -e 'open(F,\"</bin/true\"); $p=\"\"; syscall(313,fileno(F),$p,0)'",
                        "python3 -c 'import ctypes,os;"
                                + " ctypes.CDLL(None).syscall(313, os.open(\"/bin/true\",0), b\"\", 0)'"),
                List.of(
                        "ほかのプログラムのメモリへの侵入",
                        "sleep 5 & python3 -c 'import ctypes,sys; ctypes.CDLL(None).ptrace(16,int(sys.argv[1]),0,0)' $!; kill -9 $!",
                        "sleep 5 & perl -e 'syscall(101,16,$ARGV[0]+0,0,0)' $!; kill -9 $!"),
                List.of(
                        "通信の盗み見",
                        "timeout 1 tcpdump -i lo -c 1 || true",
                        "python3 -c 'import socket;" + " socket.socket(socket.AF_PACKET,socket.SOCK_RAW,0)'"),
                List.of(
                        "利用者による隔離空間の作成",
                        "setpriv --reuid=65534 --clear-groups unshare -U true",
                        "setpriv --reuid=65534"
                                + " --clear-groups python3 -c 'import ctypes; ctypes.CDLL(None).unshare(0x10000000)'"),
                List.of(
                        "ファイルのないプログラムの実行",
                        "python3 -c 'import os; d=open(\"/bin/true\",\"rb\").read();"
                                + " f=os.memfd_create(\"x\",0); os.write(f,d); os.execv(\"/proc/self/fd/%d\"%f,[\"x\"])'",
                        "perl -e"
                                + " '$n=\"x\"; $f=syscall(319,$n,0); open(O,\">&=\".$f); open(I,\"</bin/true\"); local $/; $d=<I>;"
                                + " syswrite(O,$d); exec {\"/proc/$$/fd/$f\"} \"x\"'"),
                List.of(
                        "記録の削除",
                        "echo > /var/log/dsg-technique.log; rm /var/log/dsg-technique.log",
                        "echo >"
                                + " /var/log/dsg-technique.log; python3 -c 'import os; os.remove(\"/var/log/dsg-technique.log\")'"),
                List.of(
                        "操作の履歴の削除",
                        "cp @/.bash_history @/h; mv @/h @/.zsh_history; rm @/.zsh_history",
                        "perl -e 'unlink" + " \"@/.bash_history\"'"),
                List.of(
                        "ポートの走査",
                        "for p in $(seq 48200 48224); do (exec 3<>/dev/tcp/127.0.0.1/$p) 2>/dev/null; done; true",
                        "python3"
                                + " -c 'import socket\nfor p in range(48300,48325): socket.socket().connect_ex((\"127.0.0.1\",p))'"),
                List.of(
                        "相手の走査",
                        "for h in $(seq 2 26); do (exec 3<>/dev/tcp/127.0.0.$h/48445) 2>/dev/null; done; true",
                        "python3 -c"
                                + " 'import socket\nfor h in range(30,55): socket.socket().connect_ex((\"127.0.0.%d\"%h,48446))'"),
                List.of("利用者の場所にあるスクリプトの実行", "echo : > @/a.sh; sh @/a.sh", "echo 1 > @/a.py; python3 @/a.py"),
                List.of(
                        "鍵による入口の追加",
                        "echo k >> @/.ssh/authorized_keys",
                        "perl -e 'open(F,\">>@/.ssh/authorized_keys\");" + " print F \"k\"'"),
                List.of(
                        "本人確認の仕組みの変更",
                        ": >> /etc/pam.d/dsg-technique",
                        "echo | tee /etc/pam.d/dsg-technique; rm -f" + " /etc/pam.d/dsg-technique"),
                List.of(
                        "信頼する認証局の追加",
                        "mkdir -p /usr/local/share/ca-certificates; : >>"
                                + " /usr/local/share/ca-certificates/dsg-technique.crt",
                        "python3 -c"
                                + " 'open(\"/usr/local/share/ca-certificates/dsg-technique.crt\",\"a\")'; rm -f"
                                + " /usr/local/share/ca-certificates/dsg-technique.crt"));
    }

    @ParameterizedTest(name = "{0}")
    @Proves(
            value = "R25",
            says = "Unknown threats are found, the SOC is told, the terminal isolated, evidence kept and the cause"
                    + " analysed")
    @DisplayName("a technique is found by what it does, with a tool that a rule may name and with one that none does")
    @MethodSource("techniques")
    void found(List<String> technique) throws Exception {
        run(technique.get(1).replace("@", folder.toString()));
        demand(technique.get(0));
        FOUND.clear();
        run(technique.get(2).replace("@", folder.toString()));
        demand(technique.get(0));
    }

    @Test
    @DisplayName("a day's ordinary work of more than five thousand events raises nothing")
    void ordinary() throws Exception {
        Path work = Files.createDirectories(folder.resolve("work"));
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxrwxrwx"));
        int before = EVENTS.get();
        run("cd " + work + " && setpriv --reuid=65534 --clear-groups env HOME=" + work + " bash -c '"
                + "for i in $(seq 1 300); do echo 架空の文書 $i > d$i.txt; sed -i s/架空/仮想/ d$i.txt; grep -q 仮想 d$i.txt;"
                + " cp d$i.txt c$i.txt; mv c$i.txt e$i.txt; sha256sum e$i.txt >/dev/null; wc -c d$i.txt >/dev/null;"
                + " date >/dev/null; ls -l d$i.txt >/dev/null; gzip -k d$i.txt; rm e$i.txt; done;"
                + " for i in 1 2 3 4 5; do tar czf a$i.tar.gz d*.txt; mkdir x$i; tar xzf a$i.tar.gz -C x$i; rm -r x$i; done;"
                + " for i in $(seq 1 100); do python3 -c \"import json; json.dumps({})\"; perl -e \"print 1\" >/dev/null;"
                + " sort d*.txt | uniq -c | head -3 >/dev/null; find . -name \"d*\" | xargs cat >/dev/null; done'");
        // what comes last has been seen
        run("touch " + work.resolve("last") + "; cp /bin/true " + folder.resolve("end") + "; " + folder.resolve("end"));
        demand("利用者が書ける場所からのプログラムの実行");
        assertThat(EVENTS.get() - before).isGreaterThan(QUIET_EVENTS);
        assertThat(FOUND).isEmpty();
        assertThat(trail.lost()).isZero();
    }

    /** The next that is found is of this kind; what else the way there raises does not matter. */
    private static void demand(String title) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String found = "";
        while (!title.equals(found) && System.nanoTime() < end) {
            String next = FOUND.poll(1, TimeUnit.SECONDS);
            found = next == null ? found : next;
        }
        assertThat(found).isEqualTo(title);
    }

    /** By a shell of its own, which has a parent of its own: what the agent itself begins is not told. */
    private static void run(String script) throws IOException, InterruptedException {
        Process running = new ProcessBuilder("bash", "-c", "bash -c \"$0\"; true", script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(running.waitFor(120, TimeUnit.SECONDS)).isTrue();
    }
}
