package dsg.threat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.TerminalId;
import dsg.proof.Proves;
import dsg.protocol.sealed.SealedBox;
import dsg.server.Acting;
import dsg.server.Deciding;
import dsg.server.Fleet;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Detections, isolations and evidence in the portal. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class ThreatIT {

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
    Threats threats;

    @Inject
    ThreatPart part;

    @Inject
    DetectionReport detections;

    @Inject
    IsolationReport isolations;

    @Inject
    EvidenceReport evidence;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(
            value = "R25",
            says = "Unknown threats are found, the SOC is told, the terminal isolated, evidence kept and the cause"
                    + " analysed")
    @DisplayName("a terminal is isolated by one and released by two; its policy says so, and its company sees it")
    void isolated() throws Exception {
        TerminalId terminal = fleet.register("prime-a");
        assertThat(part(terminal).getBoolean("isolated")).isFalse();
        detect(terminal, "HIGH");
        UUID isolation = acting.as(PROVIDER, () -> threats.isolate(terminal, "架空の検知のため"));
        JsonObject told = part(terminal);
        assertThat(told.getBoolean("isolated")).isTrue();
        assertThat(told.getString("because")).isEqualTo("架空の検知のため");
        assertThat(told.getString("rules")).contains("mass-rewrite");
        assertThatThrownBy(() -> acting.as(OFFICE, () -> threats.isolate(terminal, "もう一度")))
                .hasMessage("threat.isolated");
        fleet.inTransaction(() -> run(() -> isolations.read(
                terminal,
                Json.createObjectBuilder()
                        .add("isolated", true)
                        .add("failure", "")
                        .build(),
                Instant.now())));
        assertThat(row(isolation).appliedAt()).isNotNull();
        acting.as(PROVIDER, () -> run(() -> threats.proposeRelease(isolation, "誤検知と分かった")));
        assertThat(part(terminal).getBoolean("isolated")).isTrue();
        assertThatThrownBy(() -> deciding.accept(PROVIDER, isolation, "")).isInstanceOf(Exception.class);
        deciding.accept(OFFICE, isolation, "");
        assertThat(part(terminal).getBoolean("isolated")).isFalse();
        assertThat(row(isolation).state()).isEqualTo(IsolationState.RELEASED);
        ThreatPage own = acting.as(MANAGER, threats::own);
        assertThat(own.isolations()).extracting(IsolationRow::id).contains(isolation);
        assertThat(own.detections()).extracting(DetectionRow::name).contains(fleet.name(terminal));
        assertThat(own.evidence()).isEmpty();
        assertThat(acting.as(MANAGER, () -> threats.export("isolations", ThreatPage::isolations)))
                .extracting(IsolationRow::id)
                .contains(isolation);
        assertThat(acting.as(MANAGER, () -> threats.export("evidence", ThreatPage::evidence)))
                .isEmpty();
    }

    @Test
    @DisplayName("a critical detection is only reported first; once the office has set it, it isolates at once")
    void automatic() throws Exception {
        TerminalId reported = fleet.register("prime-a");
        detect(reported, "CRITICAL");
        assertThat(part(reported).getBoolean("isolated")).isFalse();
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> threats.setAutomatic(true))))
                .hasMessage("access.role");
        acting.as(OFFICE, () -> run(() -> threats.setAutomatic(true)));
        try {
            TerminalId isolated = fleet.register("sub-a");
            detect(isolated, "HIGH");
            assertThat(part(isolated).getBoolean("isolated")).isFalse();
            detect(isolated, "CRITICAL");
            detect(isolated, "CRITICAL");
            assertThat(part(isolated).getBoolean("isolated")).isTrue();
            assertThat(acting.as(MANAGER, threats::own).isolations())
                    .extracting(IsolationRow::terminal)
                    .doesNotContain(fleet.name(isolated));
        } finally {
            acting.as(OFFICE, () -> run(() -> threats.setAutomatic(false)));
        }
    }

    @Test
    @Proves(value = "T29", says = "An isolated terminal keeps its evidence")
    @DisplayName("evidence comes sealed and opens for the desk alone; what was changed does not open")
    void evidence() throws Exception {
        TerminalId terminal = fleet.register("prime-a");
        byte[] content = "架空の証拠".getBytes(UTF_8);
        ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(part(terminal).getString("key"))));
        UUID kept = bring(terminal, content, SealedBox.seal(content, key));
        assertThat(acting.as(PROVIDER, () -> threats.open(kept))).isEqualTo(content);
        assertThatThrownBy(() -> acting.as(MANAGER, () -> threats.open(kept))).hasMessage("access.role");
        byte[] sealed = SealedBox.seal(content, key);
        sealed[sealed.length - 1] ^= 1;
        UUID changed = bring(terminal, content, sealed);
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> threats.open(changed)))
                .hasMessage("threat.evidence.changed");
        UUID other = bring(terminal, content, SealedBox.seal("別の内容".getBytes(UTF_8), key));
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> threats.open(other))).hasMessage("threat.evidence.changed");
    }

    private UUID bring(TerminalId terminal, byte[] content, byte[] sealed) throws Exception {
        JsonObject body = Json.createObjectBuilder()
                .add("at", Instant.now().getEpochSecond())
                .add("sha256", Hashes.sha256(content))
                .add("manifest", "2026-11-29T00:00:00Z " + Hashes.sha256(content) + " processes.txt\n")
                .add("sealed", Base64.getEncoder().encodeToString(sealed))
                .build();
        fleet.inTransaction(() -> run(() -> evidence.read(terminal, body, Instant.now())));
        return acting.as(PROVIDER, threats::page).evidence().getFirst().id();
    }

    private void detect(TerminalId terminal, String level) throws Exception {
        JsonObject body = Json.createObjectBuilder()
                .add("at", Instant.now().toEpochMilli())
                .add("rule", "5d1c0c0a-3f0e-4a52-9d5a-6c8a2f7e0002")
                .add("title", "A reverse shell")
                .add("level", level)
                .add("facts", Json.createObjectBuilder().add("CommandLine", "架空の命令"))
                .build();
        fleet.inTransaction(() -> run(() -> detections.read(terminal, body, Instant.now())));
    }

    private IsolationRow row(UUID isolation) throws Exception {
        return acting.as(PROVIDER, () -> threats.row(isolation));
    }

    private JsonObject part(TerminalId terminal) throws Exception {
        return fleet.inTransaction(() -> part.of(terminal));
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
