package dsg.patch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repository as reprepro and gpg make it. */
class RepositoryTest {

    private final Map<UUID, byte[]> contents = new HashMap<>();

    @TempDir
    Path folder;

    private Repository repository;

    @BeforeEach
    void begin() {
        repository = new Repository(folder.resolve("store"));
    }

    @Test
    @DisplayName("each ring holds what it should and nothing else, signed by the key that is shown, with an end")
    void rings() throws Exception {
        Repository.Entry older = entry("1.0");
        Repository.Entry newer = entry("1.1");
        publish(List.of(newer), List.of(older));
        assertThat(index("pilot")).contains("Version: 1.1");
        assertThat(index("stable")).contains("Version: 1.0").doesNotContain("Version: 1.1");
        demandSigned("pilot");
        publish(List.of(newer), List.of(newer));
        assertThat(index("stable")).contains("Version: 1.1").doesNotContain("Version: 1.0");
        publish(List.of(), List.of());
        assertThat(index("pilot")).isEmpty();
        publish(List.of(older), List.of());
        assertThat(index("pilot")).contains("Version: 1.0");
    }

    @Test
    @DisplayName("nobody gets a file that is none of the repository's")
    void paths() throws Exception {
        publish(List.of(entry("1.0")), List.of());
        assertThat(repository.file("/dists/pilot/InRelease")).isPresent();
        for (String path :
                List.of("/conf/distributions", "/gnupg/trustdb.gpg", "/dists/../conf/distributions", "/", "")) {
            assertThat(repository.file(path)).as(path).isEmpty();
        }
    }

    private void publish(List<Repository.Entry> pilot, List<Repository.Entry> stable) {
        repository.publish(
                () -> Map.of("pilot", pilot, "stable", stable), id -> Objects.requireNonNull(contents.get(id)));
    }

    private String index(String ring) throws IOException {
        return Files.readString(repository
                .file("/dists/" + ring + "/main/binary-amd64/Packages")
                .orElseThrow());
    }

    private void demandSigned(String ring) throws Exception {
        Path key = Files.write(folder.resolve("key.gpg"), Base64.getDecoder().decode(repository.key()));
        Path release = repository.file("/dists/" + ring + "/InRelease").orElseThrow();
        assertThat(Files.readString(release)).contains("Valid-Until:");
        Command.Result checked =
                Command.run(List.of("gpgv", "--keyring", key.toString(), release.toString()), Map.of());
        assertThat(checked.status()).as(checked.text()).isZero();
    }

    private Repository.Entry entry(String version) throws IOException {
        Path tree = folder.resolve("tree-" + version);
        Files.createDirectories(tree.resolve("DEBIAN"));
        Files.writeString(
                tree.resolve("DEBIAN/control"),
                "Package: dsg-tiny\nVersion: " + version + "\nArchitecture: all\nSection: misc\nPriority: optional\n"
                        + "Maintainer: DSG <dsg@dsg.invalid>\nDescription: nothing\n");
        Path deb = folder.resolve(version + ".deb");
        Command.run(List.of("dpkg-deb", "--build", tree.toString(), deb.toString()), Map.of())
                .orFail();
        DebianPackage read = DebianPackage.read(deb);
        assertThat(read).isEqualTo(new DebianPackage("dsg-tiny", version, "all", "dsg-tiny"));
        UUID id = UUID.randomUUID();
        contents.put(id, Files.readAllBytes(deb));
        return new Repository.Entry(read.name(), read.version(), "ab".repeat(32), id);
    }
}
