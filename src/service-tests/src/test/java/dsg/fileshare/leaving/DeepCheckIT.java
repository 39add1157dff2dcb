package dsg.fileshare.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.fileshare.area.FileId;
import dsg.fileshare.consistency.Consistency;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Damage that only reading everything finds. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class DeepCheckIT extends RemovalCase {

    /** Several segments, so that the middle is in none that is always looked at. */
    private static final int SIZE = 4 << 20;

    @Inject
    @ConfigProperty(name = "dsg.store.path")
    String store;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName("a byte that has flipped in the middle of a file is found by the deep check, which names the file")
    void flippedByte() throws IOException {
        FileId file = shelf.put(USER, FROM, FOLDER, name("傷んだ図面"), bytes(SIZE));
        Path blob = blob(file);
        flip(blob);
        try {
            assertThat(consistency.faults()).isEmpty();
            assertThat(consistency.faults(Consistency.Depth.WHOLE))
                    .singleElement()
                    .asString()
                    .contains(file.value().toString());
        } finally {
            flip(blob);
        }
        assertThat(consistency.faults(Consistency.Depth.WHOLE)).isEmpty();
    }

    @Test
    @DisplayName("a hash that was changed in the register is found by the deep check, which names the file")
    void changedDigest() {
        FileId file = shelf.put(USER, FROM, FOLDER, name("取り違えた図面"), bytes(SIZE));
        String right = shelf.exchangeHash(FROM, file, "0".repeat(64));
        try {
            assertThat(consistency.faults()).isEmpty();
            assertThat(consistency.faults(Consistency.Depth.WHOLE))
                    .singleElement()
                    .asString()
                    .contains("ハッシュ値")
                    .contains(file.value().toString());
        } finally {
            shelf.exchangeHash(FROM, file, right);
        }
    }

    private Path blob(FileId file) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(store, "blobs"))) {
            return all.filter(path ->
                            path.getFileName().toString().contains(file.value().toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void flip(Path blob) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(blob.toFile(), "rw")) {
            long middle = content.length() / 2;
            content.seek(middle);
            int value = content.read();
            content.seek(middle);
            content.write(value ^ 1);
        }
    }
}
