package dsg.platform.content;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dsg.platform.access.RuleBroken;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.DisplayName;

@DisplayName("whatever bytes come, a zip file is taken or refused with a reason")
class ZipReaderFuzzTest {

    private static final ArchiveLimits SMALL = new ArchiveLimits(200, 3, 1 << 20, 100, 1 << 16, true);

    /** What is taken must not show another reader, which follows the directory, a name that ours would not have let in. */
    @FuzzTest(maxDuration = "5m")
    void nothingButReasonsComesOut(byte[] file) throws Exception {
        BlockedExtensions blocked = new BlockedExtensions(Set.of());
        FileName name = new NameRule(blocked, NameRule.InnerSegments.OFF).check("a.zip");
        ContentType type = ContentType.of(new Head(ByteBuffer.wrap(file)));
        try {
            new ContentInspection(SMALL, blocked).check(name, type, new SeekableInMemoryByteChannel(file));
        } catch (RuleBroken refused) {
            return;
        }
        if (type == ContentType.ZIP) {
            compareWithAnotherReader(file);
        }
    }

    private static void compareWithAnotherReader(byte[] file) throws Exception {
        Set<String> seen = new HashSet<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            zip.getEntries().asIterator().forEachRemaining(entry -> {
                String entryName = entry.getName().toLowerCase(Locale.ROOT);
                if (entryName.endsWith(".exe") || !seen.add(entryName)) {
                    throw new AssertionError("another reader finds " + entry.getName());
                }
            });
        }
    }
}
