package dsg.agent.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.Shown;
import dsg.agent.command.Command;
import dsg.agent.software.SoftwareDuty;
import dsg.proof.Proves;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny package, upgraded by the real apt in a root of its own, from a repository that reprepro has made and gpg has signed. */
class PatchDutyTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final BlockingQueue<JsonObject> reports = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    private Path root;
    private Path repository;
    private byte[] key = new byte[0];
    private PatchDuty duty;
    private final AtomicBoolean working = new AtomicBoolean();
    private final List<Boolean> busy = new CopyOnWriteArrayList<>();

    @BeforeEach
    void begin() throws Exception {
        root = Files.createDirectories(folder.resolve("root"));
        for (String each : List.of("var/lib/dpkg/info", "var/lib/dpkg/updates", "var/lib/dpkg/triggers", "var/log")) {
            Files.createDirectories(root.resolve(each));
        }
        Files.createFile(root.resolve("var/lib/dpkg/status"));
        repository = Files.createDirectories(folder.resolve("repository"));
        repository();
        run("dpkg", "--root=" + root, "--force-not-root", "-i", deb("1.0").toString());
        duty = new PatchDuty(
                root,
                folder.resolve("state"),
                (path, most) -> {
                    busy.add(duty.isBusy());
                    return Files.readAllBytes(repository.resolve(path.substring("/agent/repository/".length())));
                },
                (topic, body) -> reports.add(body.asJsonObject()),
                () -> {},
                new PatchDuty.Moment(working::get, Clock.systemUTC()));
    }

    @Test
    @Proves(value = "R37", says = "Patches are offered to terminals")
    @DisplayName(
            "apt puts the new version in the old one's place from the signed repository, and the inventory shows it")
    void installed() throws Exception {
        include(deb("1.1~deb12u1"));
        assertThat(version()).isEqualTo("1.0");
        duty.apply(wanted("1.1~deb12u1"));
        JsonObject told = next();
        assertThat(told.getBoolean("failed")).as(told.getString("said")).isFalse();
        assertThat(version()).isEqualTo("1.1~deb12u1");
        assertThat(Files.readString(root.resolve("usr/share/dsg-tiny/version"))).isEqualTo("1.1~deb12u1");
        duty.apply(wanted("1.1~deb12u1"));
        duty.run();
        assertThat(reports.poll(1, TimeUnit.SECONDS)).isNull();
        assertThat(busy).as("while it is fetched and installed").isNotEmpty().containsOnly(true);
        assertThat(duty.isBusy()).isFalse();
    }

    @Test
    @DisplayName("while somebody works nothing is installed, and the status window says so; when they stop it is")
    void waits() throws Exception {
        include(deb("1.1"));
        working.set(true);
        duty.apply(wanted("1.1"));
        assertThat(reports.poll(3, TimeUnit.SECONDS)).isNull();
        assertThat(version()).isEqualTo("1.0");
        assertThat(duty.shown()).extracting(Shown::text).containsExactly("更新プログラムが待っています。");
        working.set(false);
        duty.run();
        assertThat(next().getBoolean("failed")).isFalse();
        assertThat(version()).isEqualTo("1.1");
        assertThat(duty.shown()).isEmpty();
    }

    @Test
    @DisplayName(
            "a repository that was changed, signed by another key or kept back too long is refused by apt, and nothing"
                    + " is installed")
    void refused() throws Exception {
        include(deb("1.1"));
        Path release = repository.resolve("dists/pilot/InRelease");
        String sound = Files.readString(release);
        Files.writeString(release, sound.replace("Codename: pilot", "Codename: pilox"));
        duty.apply(wanted("1.1"));
        assertRefused();
        Files.writeString(release, sound);
        Path deb = repository.resolve("pool/main/d/dsg-tiny/dsg-tiny_1.1_all.deb");
        byte[] content = Files.readAllBytes(deb);
        content[content.length - 20] ^= 1;
        Files.write(deb, content);
        duty.run();
        assertRefused();
        byte[] before = key;
        newKey();
        byte[] other = key;
        key = before;
        assertThat(other).isNotEqualTo(before);
        duty.apply(wanted("1.1", other));
        assertRefused();
    }

    @Test
    @DisplayName("a repository that somebody kept back until it was over is refused by its date")
    void replayed() throws Exception {
        include(deb("1.1"));
        Path release = repository.resolve("dists/pilot/Release");
        String over = Files.readString(release)
                .replaceAll("(?m)^Date: .*$", "Date: Mon, 02 Nov 2026 00:00:00 UTC")
                .replaceAll("(?m)^Valid-Until: .*$", "Valid-Until: Mon, 16 Nov 2026 00:00:00 UTC");
        Files.writeString(release, over);
        Files.delete(repository.resolve("dists/pilot/InRelease"));
        run(
                "gpg",
                "--homedir",
                home().toString(),
                "--batch",
                "--yes",
                "--clearsign",
                "--output",
                repository.resolve("dists/pilot/InRelease").toString(),
                release.toString());
        duty.apply(wanted("1.1"));
        JsonObject told = assertRefused();
        assertThat(told.getString("said")).containsIgnoringCase("expired");
    }

    private JsonObject assertRefused() throws Exception {
        JsonObject told = next();
        assertThat(told.getBoolean("failed")).isTrue();
        assertThat(version()).isEqualTo("1.0");
        return told;
    }

    private JsonObject next() throws InterruptedException {
        JsonObject told = reports.poll(120, TimeUnit.SECONDS);
        assertThat(told).isNotNull();
        return told;
    }

    private JsonObject wanted(String version) {
        return wanted(version, key);
    }

    private static JsonObject wanted(String version, byte[] key) {
        return Json.createObjectBuilder()
                .add("codename", "pilot")
                .add("key", Base64.getEncoder().encodeToString(key))
                .add(
                        "packages",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", "dsg-tiny")
                                        .add("version", version)
                                        .add("deadline", "2026-12-31")))
                .build();
    }

    /** As the inventory tells it. */
    private String version() throws IOException, InterruptedException {
        return new SoftwareDuty(root, (topic, body) -> {}, Clock.systemUTC())
                .look().getJsonArray("packages").getValuesAs(JsonArray.class).stream()
                        .filter(each -> each.getString(0).equals("dsg-tiny"))
                        .map(each -> each.getString(2))
                        .findFirst()
                        .orElse("");
    }

    private Path deb(String version) throws Exception {
        Path tree = Files.createDirectories(folder.resolve("tree-" + version));
        Files.createDirectories(tree.resolve("DEBIAN"));
        Files.writeString(
                tree.resolve("DEBIAN/control"),
                "Package: dsg-tiny\nVersion: " + version + "\nArchitecture: all\nSection: misc\nPriority: optional\n"
                        + "Maintainer: DSG <dsg@dsg.invalid>\nDescription: nothing but its version\n");
        Files.createDirectories(tree.resolve("usr/share/dsg-tiny"));
        Files.writeString(tree.resolve("usr/share/dsg-tiny/version"), version);
        Path deb = folder.resolve("dsg-tiny_" + version + "_all.deb");
        run("dpkg-deb", "--root-owner-group", "--build", tree.toString(), deb.toString());
        return deb;
    }

    private void repository() throws Exception {
        newKey();
        Files.createDirectories(repository.resolve("conf"));
        String print = Command.succeed(
                        PATIENCE, List.of("gpg", "--homedir", home().toString(), "--batch", "--with-colons", "-K"))
                .lines()
                .filter(line -> line.startsWith("fpr:"))
                .map(line -> line.split(":", -1)[9])
                .findFirst()
                .orElseThrow();
        Files.writeString(
                repository.resolve("conf/distributions"),
                "Origin: DSG\nCodename: pilot\nArchitectures: amd64 arm64\nComponents: main\nSignWith: " + print
                        + "\nValidFor: 14d\n");
    }

    private void newKey() throws Exception {
        Path home = home();
        if (Files.exists(home)) {
            home = folder.resolve("g2");
        }
        Files.createDirectory(home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        run(
                "gpg",
                "--homedir",
                home.toString(),
                "--batch",
                "--passphrase",
                "",
                "--quick-gen-key",
                "DSG <dsg@dsg.invalid>",
                "ed25519",
                "sign",
                "never");
        Path out = folder.resolve(home.getFileName() + ".gpg");
        run("gpg", "--homedir", home.toString(), "--batch", "--output", out.toString(), "--export");
        key = Files.readAllBytes(out);
    }

    private Path home() {
        return folder.resolve("g");
    }

    private void include(Path deb) throws Exception {
        run(
                "env",
                "GNUPGHOME=" + home(),
                "reprepro",
                "--silent",
                "-b",
                repository.toString(),
                "includedeb",
                "pilot",
                deb.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Command.succeed(PATIENCE, List.of(command));
    }
}
