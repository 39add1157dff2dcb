package dsg.agent.threat;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.trail.Trail;
import dsg.proof.Proves;
import dsg.protocol.sealed.SealedBox;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real program that encrypts a folder of documents, and the real sensors of the kernel. */
class RansomTest {

    private static final int DOCUMENTS = 300;

    private static final String RULES = """
        title: Many files are rewritten into noise
        id: 5d1c0c0a-3f0e-4a52-9d5a-6c8a2f7e0007
        status: experimental
        level: critical
        logsource:
          product: linux
          category: behaviour
        detection:
          kind:
            Behaviour: mass-rewrite
          condition: kind
        """;

    private record Report(String topic, JsonObject body) {}

    private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
    private final List<Process> begun = new ArrayList<>();

    @TempDir
    Path folder;

    private Path documents;
    private ThreatDuty duty;

    @BeforeEach
    void begin() throws Exception {
        documents = Files.createDirectory(folder.resolve("documents"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(document(i), ("架空の文書 " + i + " の本文です。\n").repeat(400));
        }
        Path canary = Files.writeString(documents.resolve("~index.txt"), "架空の索引\n".repeat(300));
        duty = new ThreatDuty(
                new Isolation(folder.resolve("state"), "203.0.113.1", 443, List.of("false")),
                List.of(documents),
                Set.of(canary),
                Trail.NONE,
                Integer::toString,
                (topic, body) -> reports.add(new Report(topic, body.asJsonObject())),
                Clock.systemUTC());
        duty.apply(Json.createObjectBuilder()
                .add("isolated", false)
                .add("isolation", "")
                .add("rules", RULES)
                .add(
                        "key",
                        Base64.getEncoder()
                                .encodeToString(SealedBox.keys().getPublic().getEncoded()))
                .build());
        duty.run();
        assertThat(next("isolation")).isNotNull();
    }

    @AfterEach
    void end() {
        duty.close();
        begun.forEach(each -> {
            each.descendants().forEach(ProcessHandle::destroyForcibly);
            each.destroyForcibly();
        });
    }

    @ParameterizedTest
    @Proves(
            value = "R25",
            says = "Unknown threats are found, the SOC is told, the terminal isolated, evidence kept and the cause"
                    + " analysed")
    @DisplayName("a program that rewrites documents into noise is stopped before fifty, whatever it is")
    @ValueSource(
            strings = {
                """
                python3 -c 'import os
                for n in sorted(os.listdir(".")):
                    d = open(n, "rb").read()
                    open(n, "wb").write(bytes(a ^ b for a, b in zip(d, os.urandom(len(d)))))'
                """,
                "for f in doc*; do openssl enc -aes-256-cbc -pbkdf2 -k x -in \"$f\" -out \"$f.locked\" && rm \"$f\";"
                        + " done"
            })
    void stopped(String program) throws Exception {
        // a session of its own, as everything that somebody starts has one
        Process ransom = new ProcessBuilder("setsid", "sh", "-c", program)
                .directory(documents.toFile())
                .redirectErrorStream(true)
                .start();
        begun.add(ransom);
        JsonObject told = next("detection");
        assertThat(told.getString("level")).isEqualTo("CRITICAL");
        assertThat(next("evidence").getString("manifest")).contains("processes.txt", "/maps", "/open");
        assertThat(rewritten()).isBetween(1, 49);
        long then = rewritten();
        assertThat(ransom.waitFor(1500, TimeUnit.MILLISECONDS))
                .as("it is held, not ended")
                .isFalse();
        assertThat(rewritten()).isEqualTo((int) then);
    }

    @Test
    @DisplayName("a canary that is touched is enough")
    void canary() throws Exception {
        begun.add(new ProcessBuilder("setsid", "sh", "-c", "echo x >> '~index.txt'; cat")
                .directory(documents.toFile())
                .start());
        JsonObject facts = next("detection").getJsonObject("facts");
        assertThat(facts.getString("Canary")).isEqualTo("true");
        assertThat(facts.getString("Stopped")).isEqualTo("true");
    }

    @Test
    @DisplayName("a file whose name reads like the sensor's next line stops nobody else's program")
    void madeUp() throws Exception {
        Path canary = documents.resolve("~index.txt");
        run("chown", "nobody", canary.toString());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        // of a session of its own, as what somebody else runs
        Process victim = new ProcessBuilder("setsid", "sleep", "60")
                .directory(new File("/"))
                .start();
        begun.add(victim);
        String name = "x\nsleep(" + victim.pid() + "): CW   " + canary;
        begun.add(new ProcessBuilder(
                        "setsid",
                        "setpriv",
                        "--reuid=65534",
                        "--clear-groups",
                        "/bin/sh",
                        "-c",
                        "mkdir -p \"${0%/*}\"; while :; do echo x > \"$0\"; sleep 0.5; done",
                        name)
                .directory(folder.toFile())
                .start());

        JsonObject facts = next("detection").getJsonObject("facts");

        assertThat(facts.getString("ProcessId")).isEqualTo(Long.toString(victim.pid()));
        assertThat(facts.getString("Stopped")).isEqualTo("false");
        assertThat(Files.readString(Path.of("/proc/" + victim.pid() + "/status")))
                .contains("State:\tS");
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    @DisplayName("ordinary work on many files, archives among them, stops nobody")
    void ordinary() throws Exception {
        Process work = new ProcessBuilder(
                        "setsid",
                        "sh",
                        "-c",
                        "for f in doc*; do sed -i s/架空/仮想/ $f; done; for i in 1 2 3 4 5 6 7 8; do tar czf a$i.tar.gz"
                                + " doc*; done; cp -r . ../copy")
                .directory(documents.toFile())
                .start();
        begun.add(work);
        assertThat(work.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(work.exitValue()).isZero();
        assertThat(reports.poll(2, TimeUnit.SECONDS)).isNull();
    }

    private int rewritten() throws IOException {
        int count = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            Path own = document(i);
            if (!Files.exists(own) || Entropy.isNoise(own)) {
                count++;
            }
        }
        return count;
    }

    private Path document(int number) {
        return documents.resolve("doc%03d.txt".formatted(number));
    }

    private JsonObject next(String topic) throws InterruptedException {
        while (true) {
            Report report = reports.poll(30, TimeUnit.SECONDS);
            assertThat(report).as("a report of " + topic).isNotNull();
            if (report.topic().equals(topic)) {
                return report.body();
            }
        }
    }
}
