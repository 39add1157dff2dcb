package dsg.destruction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dsg.contract.ContractDirectory;
import dsg.platform.access.ContractId;
import dsg.proof.Proves;
import dsg.protocol.evidence.RecordSheet;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the portal hands over about a destroyed key, and an outsider with Java, the one jar out of the portal and those files. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class RecordHandedOverIT {

    @Inject
    Endings endings;

    @Inject
    Acting acting;

    @Inject
    ContractDirectory directory;

    @Inject
    Destructions destructions;

    @Inject
    ServletContext portal;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @DisplayName(
            "the record of a destruction verifies as JSON and as PDF by the verifier's jar alone, in a process of its"
                    + " own; changed it is refused")
    void outside(@TempDir Path folder) throws Exception {
        ContractId contract = endings.closed();
        UUID id = endings.destroyed(contract);
        String number = directory.get(contract).number();
        String record = acting.as(Endings.OFFICE, () -> destructions.record(id));
        Files.writeString(folder.resolve("destruction.pem"), acting.as(Endings.OFFICE, () -> destructions.key()));
        Files.writeString(folder.resolve("record.json"), record);
        Files.write(folder.resolve("record.pdf"), RecordSheet.of(record));
        Files.writeString(folder.resolve("changed.json"), record.replace(number, "GONE-NEVER"));
        String jar = portal.getResourcePaths("/WEB-INF/lib/").stream()
                .filter(path -> path.contains("/terminal-protocol-"))
                .findFirst()
                .orElseThrow();
        try (InputStream program = portal.getResourceAsStream(jar)) {
            Files.copy(program, folder.resolve("verifier.jar"));
        }
        assertThat(verifier(folder, 0, "record.json")).startsWith("OK").contains(number);
        assertThat(verifier(folder, 0, "record.pdf")).startsWith("OK").contains(number);
        assertThat(verifier(folder, 1, "changed.json")).contains("署名が、この鍵のものではありません");
    }

    private static String verifier(Path folder, int expected, String file) throws Exception {
        ProcessBuilder outside = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        "verifier.jar",
                        "dsg.protocol.evidence.Verifier",
                        "destruction",
                        "destruction.pem",
                        file)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        outside.environment().clear();
        Process process = outside.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }
}
