package dsg.edge.line;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.edge.lab.Lab;
import dsg.proof.Proves;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A site's line to the gateway with strongSwan")
class LineTest {

    @TempDir
    static Path directory;

    private static LineLab lines;

    @BeforeAll
    static void wire() {
        lines = new LineLab(directory);
    }

    @AfterAll
    static void unwire() {
        lines.close();
    }

    @BeforeEach
    void forget() {
        lines.seen.clear();
    }

    @Test
    @Proves(value = "R33", says = "A dedicated encrypted line lets only permitted terminals and traffic through")
    @DisplayName("carries what a terminal sends encrypted by AES-256-GCM over P-384, and nothing of it in clear")
    void encrypted() throws GeneralSecurityException {
        lines.tell(List.of(LineLab.FIXED), List.of(LineLab.FIXED));
        lines.awaitReach(true);
        String wire = lines.captured(
                "udp port 4500", () -> assertThat(lines.reaches()).isTrue());
        assertThat(wire).contains("UDP-encap: ESP");
        assertThat(lines.captured(
                        "icmp or tcp", () -> assertThat(lines.reaches()).isTrue()))
                .doesNotContain("10.2.1.11")
                .contains("0 packets captured");
        Lab.await("the tunnel is told", Duration.ofSeconds(10), () -> {
            lines.seen.addAll(lines.routerEdge.sightings());
            return lines.seen.stream()
                    .anyMatch(each -> each.kind().equals("LINE")
                            && each.facts().getOrDefault("cipher", "").equals("AES_GCM_16-256 ECP_384"));
        });
    }

    @Test
    @DisplayName("has no traffic without a tunnel, although the carrier would take it: no packet in clear on the wire")
    void killSwitch() throws GeneralSecurityException {
        lines.tell(List.of(LineLab.FIXED), List.of(LineLab.FIXED));
        lines.awaitReach(true);
        lines.tell(List.of(), List.of(LineLab.FIXED));
        lines.awaitReach(false);
        String wire = lines.captured(
                "icmp or tcp or net 10.0.0.0/8",
                () -> lines.terminal.run("ping", "-c", "5", "-i", "0.2", "-W", "1", "10.9.0.10"));
        assertThat(wire).contains("0 packets captured");
        Lab.await("its end is told", Duration.ofSeconds(20), () -> {
            lines.seen.addAll(lines.routerEdge.sightings());
            return lines.seen.stream().anyMatch(each -> each.kind().equals("LINE_DOWN"));
        });
    }

    @Test
    @DisplayName("is refused to a router that was taken back, and cut in the middle of what is running")
    void takenBack() throws GeneralSecurityException {
        lines.tell(List.of(LineLab.FIXED), List.of(LineLab.FIXED));
        lines.awaitReach(true);
        // another router's line is there; by it nobody else comes in
        lines.tell(List.of(LineLab.ANOTHER), List.of(LineLab.FIXED));
        lines.awaitReach(false);
        lines.routerEdge.watch();
        assertThat(lines.reaches()).isFalse();
        assertThat(lines.lab.text("gateway/line/charon.log")).contains("no matching peer config found");
        lines.tell(List.of(LineLab.FIXED), List.of(LineLab.FIXED));
        lines.awaitReach(true);
    }

    @Test
    @Proves(value = "R43", says = "A mobile line serves a site that has no dedicated line, never both")
    @DisplayName("changes to the mobile line behind a NAT and back, never both")
    void mobile() throws GeneralSecurityException {
        lines.tell(List.of(LineLab.FIXED), List.of(LineLab.FIXED));
        lines.awaitReach(true);
        lines.tell(List.of(LineLab.MOBILE), List.of(LineLab.MOBILE));
        lines.awaitReach(true);
        assertThat(lines.captured(
                        "udp and host 198.18.2.2",
                        () -> assertThat(lines.reaches()).isTrue()))
                .contains("ESP");
        assertThat(lines.captured(
                        "udp and host 198.18.1.1",
                        () -> assertThat(lines.reaches()).isTrue()))
                .doesNotContain("ESP");
        lines.tell(List.of(LineLab.FIXED), List.of(LineLab.FIXED));
        lines.awaitReach(true);
        assertThat(lines.captured(
                        "udp and host 198.18.1.1",
                        () -> assertThat(lines.reaches()).isTrue()))
                .contains("ESP");
    }
}
