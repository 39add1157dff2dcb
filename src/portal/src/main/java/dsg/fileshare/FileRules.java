package dsg.fileshare;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Set;

/** What may come into an area, by name and by content (R68, B12): the same rules wherever something comes in. */
@ApplicationScoped
class FileRules {

    private final BlockedExtensions blocked = new BlockedExtensions(Set.of());
    private final NameRule names = new NameRule(blocked, NameRule.InnerSegments.WARN);
    private final ContentSniffer sniffer = new ContentSniffer();
    private final ContentInspection inspection = new ContentInspection(ArchiveLimits.STANDARD, blocked);

    FileName name(String given) {
        return names.check(given);
    }

    /** The first look, at what the content begins with. */
    ContentType beginning(FileName name, ByteBuffer head) {
        return sniffer.check(name, head);
    }

    /** The second look, when all of it is there. Returns the media type. */
    String whole(FileName name, ContentType type, SeekableByteChannel content) {
        return inspection.check(name, type, content);
    }
}
