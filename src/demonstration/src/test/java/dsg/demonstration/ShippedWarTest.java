package dsg.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShippedWarTest {

    @Test
    @DisplayName("The portal as it is shipped holds no class of the demonstration")
    void theWarHoldsNoDemonstration() throws IOException {
        List<String> entries;
        try (ZipFile war = new ZipFile(Path.of("../portal/target/ROOT.war").toFile())) {
            entries = war.stream().map(ZipEntry::getName).toList();
        }
        assertThat(entries)
                .contains("WEB-INF/classes/dsg/founding/Founding.class")
                .noneMatch(entry -> entry.startsWith("WEB-INF/") && entry.contains("demonstration"));
    }
}
