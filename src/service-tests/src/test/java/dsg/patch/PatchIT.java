package dsg.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.delivery.PilotRing;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.Fleet;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.vulnerability.InstalledPackage;
import dsg.vulnerability.Software;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Patches from the carried-in package to the proof by the inventory, with the real reprepro and gpg. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class PatchIT {

    private static final String PROVIDER = "架空 運子";
    private static final String OFFICE = "架空 管太";
    private static final String MANAGER = "架空 守";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Fleet fleet;

    @Inject
    Patches patches;

    @Inject
    PatchPart part;

    @Inject
    RestartPart restart;

    @Inject
    PatchReport report;

    @Inject
    RepositoryFiles files;

    @Inject
    Software software;

    @Inject
    PilotRing ring;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    private final LocalDate today = LocalDate.now(Clocks.JAPAN);
    private final String name =
            "tiny-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R37", says = "Patches are offered to terminals")
    @DisplayName("a patch goes out once another person has approved it, to the pilots first, and to all when their"
            + " inventories prove it")
    void released() throws Exception {
        TerminalId pilot = fleet.register("prime-a");
        TerminalId other = fleet.register("prime-a");
        TerminalId foreign = fleet.register("sub-a");
        acting.as(PROVIDER, () -> run(() -> ring.set(pilot, true)));
        for (TerminalId each : List.of(pilot, other, foreign)) {
            tell(each, "1.0");
        }
        UUID patch = propose("1.1");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> patches.releaseToPilots(patch))))
                .hasMessage("patch.over");
        assertThat(names(pilot)).doesNotContain(name);
        deciding.accept(OFFICE, patch, "");
        acting.as(PROVIDER, () -> run(() -> patches.releaseToPilots(patch)));
        Await.until(
                "the pilots' repository has it", () -> index(Repository.PILOT).contains("Package: " + name));
        assertThat(index(Repository.STABLE)).doesNotContain(name);
        assertThat(names(pilot)).contains(name);
        assertThat(names(other)).doesNotContain(name);
        demandHours(pilot);
        String release = text("/dists/pilot/InRelease");
        assertThat(release).contains("BEGIN PGP SIGNATURE", "Valid-Until:");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> patches.releaseToAll(patch))))
                .hasMessage("patch.pilots.unproven");
        // an exit code proves nothing
        say(pilot, "1.1", false);
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> patches.releaseToAll(patch))))
                .hasMessage("patch.pilots.unproven");
        tell(pilot, "1.1");
        acting.as(PROVIDER, () -> run(() -> patches.releaseToAll(patch)));
        Await.until("all have it", () -> index(Repository.STABLE).contains("Package: " + name));
        assertThat(standing(acting.as(PROVIDER, patches::page), pilot)).isEqualTo(Standing.PROVEN);
        PatchPage own = acting.as(MANAGER, patches::own);
        assertThat(standing(own, other)).isEqualTo(Standing.OUTSTANDING);
        assertThat(own.compliance()).extracting(ComplianceRow::terminal).doesNotContain(fleet.name(foreign));
        pausedAndResumed(patch, other);
        acting.as(OFFICE, () -> run(() -> patches.withdraw(patch)));
        Await.until("nobody gets it", () -> !index(Repository.STABLE).contains("Package: " + name));
        acting.as(PROVIDER, () -> run(() -> ring.set(pilot, false)));
    }

    @Test
    @DisplayName("a patch that fails on the pilot ring goes no further, even where another pilot has it")
    void failing() throws Exception {
        TerminalId first = fleet.register("prime-a");
        TerminalId second = fleet.register("prime-a");
        for (TerminalId each : List.of(first, second)) {
            acting.as(PROVIDER, () -> run(() -> ring.set(each, true)));
            tell(each, "1.0");
        }
        UUID patch = propose("1.2");
        deciding.accept(OFFICE, patch, "");
        acting.as(PROVIDER, () -> run(() -> patches.releaseToPilots(patch)));
        tell(first, "1.2");
        say(second, "1.2", true);
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> patches.releaseToAll(patch))))
                .hasMessage("patch.pilots.unproven");
        PatchRow row = acting.as(PROVIDER, () -> patches.row(patch));
        assertThat(row.failed()).isEqualTo(1);
        for (TerminalId each : List.of(first, second)) {
            acting.as(PROVIDER, () -> run(() -> ring.set(each, false)));
        }
    }

    @Test
    @DisplayName("when nobody has brought a patch in for longer than the setting says, the NOC is told")
    void freshness() throws Exception {
        propose("3.0");
        Await.until("patches come in", () -> watched("UP"));
        age("- interval '40 days'");
        try {
            Await.until("none has come in for weeks", () -> watched("DOWN"));
        } finally {
            age("+ interval '40 days'");
        }
    }

    private void age(String by) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update patch set proposed_at = proposed_at " + by);
        }
    }

    private boolean watched(String health) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select 1 from noc_target where key = 'patches:catalogue' and health = ?")) {
            select.setString(1, health);
            return select.executeQuery().next();
        }
    }

    @Test
    @DisplayName(
            "what is no package, or was proposed before, is refused; nobody fetches but the repository's own files")
    void refused() throws Exception {
        fleet.carry("patches", "no-package.deb", "架空".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> acting.as(
                        PROVIDER, () -> patches.propose(new PatchForm("no-package.deb", "架空", "", today.plusDays(7)))))
                .hasMessage("patch.file.bad");
        propose("2.0");
        assertThatThrownBy(() -> propose("2.0")).hasMessage("patch.known");
        assertThatThrownBy(() -> acting.as(MANAGER, patches::page)).hasMessage("access.role");
        for (String path :
                List.of("/conf/distributions", "/gnupg/trustdb.gpg", "/dists/../conf/distributions", "/db/x")) {
            assertThat(files.find(path)).as(path).isEmpty();
        }
    }

    private void pausedAndResumed(UUID patch, TerminalId terminal) throws Exception {
        acting.as(OFFICE, () -> run(() -> patches.pause(patch)));
        Await.until("nobody gets it for now", () -> !index(Repository.STABLE).contains("Package: " + name));
        assertThat(names(terminal)).doesNotContain(name);
        assertThat(standing(acting.as(MANAGER, patches::own), terminal)).isEqualTo(Standing.OUTSTANDING);
        assertThatThrownBy(() -> acting.as(OFFICE, () -> run(() -> patches.resume(patch))))
                .hasMessage("access.role");
        acting.as(PROVIDER, () -> run(() -> patches.resume(patch)));
        Await.until("all have it again", () -> index(Repository.STABLE).contains("Package: " + name));
        assertThat(names(terminal)).contains(name);
    }

    private UUID propose(String version) throws Exception {
        String file = name + "_" + version + "_all.deb";
        Path tree = Files.createTempDirectory("deb");
        Files.createDirectories(tree.resolve("tree/DEBIAN"));
        Files.writeString(
                tree.resolve("tree/DEBIAN/control"),
                "Package: " + name + "\nVersion: " + version
                        + "\nArchitecture: all\nSection: misc\nPriority: optional\n"
                        + "Maintainer: DSG <dsg@dsg.invalid>\nDescription: nothing\n");
        Path deb = tree.resolve(file);
        // the server's own mask leaves nothing to others, which dpkg does not take
        Files.setPosixFilePermissions(tree.resolve("tree/DEBIAN"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Process built = new ProcessBuilder(
                        "dpkg-deb", "--build", tree.resolve("tree").toString(), deb.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(built.waitFor()).isZero();
        fleet.carry("patches", file, Files.readAllBytes(deb));
        return acting.as(
                PROVIDER, () -> patches.propose(new PatchForm(file, "架空の入手元", "CVE-2026-11111", today.plusDays(14))));
    }

    private void tell(TerminalId terminal, String version) throws Exception {
        fleet.inTransaction(() -> software.take(
                terminal,
                "bookworm",
                Instant.now(),
                List.of(new InstalledPackage(name, "all", version, name, version))));
    }

    private void say(TerminalId terminal, String version, boolean failed) throws Exception {
        JsonObject body = Json.createObjectBuilder()
                .add("name", name)
                .add("version", version)
                .add("failed", failed)
                .add("said", failed ? "E: 架空の失敗" : "")
                .build();
        fleet.inTransaction(() -> run(() -> report.read(terminal, body, Instant.now())));
    }

    /** In which hours it is installed, and how the terminal warns before it restarts for it. */
    private void demandHours(TerminalId terminal) throws Exception {
        JsonObject told = fleet.inTransaction(() -> part.of(terminal));
        assertThat(told.getInt("from")).isZero();
        assertThat(told.getInt("until")).isEqualTo(24);
        JsonObject restarted = fleet.inTransaction(() -> restart.of(terminal));
        assertThat(restarted.getInt("warn")).isEqualTo(900);
        assertThat(restarted.getInt("putOff")).isEqualTo(3600);
        assertThat(restarted.getInt("times")).isEqualTo(3);
        assertThat(restarted.getInt("until")).isEqualTo(24);
    }

    private List<String> names(TerminalId terminal) throws Exception {
        JsonObject told = fleet.inTransaction(() -> part.of(terminal));
        return told.isEmpty()
                ? List.of()
                : told.getJsonArray("packages").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("name"))
                        .toList();
    }

    private Standing standing(PatchPage page, TerminalId terminal) throws Exception {
        String own = fleet.name(terminal);
        return page.compliance().stream()
                .filter(each -> each.terminal().equals(own) && each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private String index(String ring) throws Exception {
        return text("/dists/" + ring + "/main/binary-amd64/Packages");
    }

    private String text(String path) throws Exception {
        Path file = files.find(path).orElse(null);
        return file == null ? "" : Files.readString(file);
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
