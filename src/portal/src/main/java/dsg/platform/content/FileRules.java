package dsg.platform.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What may come into an area, by name and by content (R68, B12): the same rules wherever something comes in. */
@ApplicationScoped
public class FileRules {

    /** What a refusal for a marking of higher secrecy is called (R140). */
    public static final String MARKING = "content.marking";

    private final NameRule names;
    private final ContentSniffer sniffer = new ContentSniffer();
    private final ContentInspection inspection;

    /**
     * @param alsoBlocked extensions that the office refuses beside those of Annex 2
     * @param innerSegments what becomes of {@code plan.exe.pdf}
     */
    @Inject
    FileRules(
            @ConfigProperty(name = "dsg.files.also-blocked") Optional<List<String>> alsoBlocked,
            @ConfigProperty(name = "dsg.files.inner-segments", defaultValue = "WARN")
                    NameRule.InnerSegments innerSegments) {
        BlockedExtensions blocked = new BlockedExtensions(alsoBlocked.orElse(List.of()));
        names = new NameRule(blocked, innerSegments);
        inspection = new ContentInspection(ArchiveLimits.STANDARD, blocked);
    }

    /** For the container's proxy. */
    public FileRules() {
        this(Optional.empty(), NameRule.InnerSegments.WARN);
    }

    /** The name that a file gets: one that Annex 2 allows and that bears no marking of higher secrecy (R68, R140). */
    public FileName name(String given) {
        demandUnmarked(given);
        return names.check(given);
    }

    /** The name that a folder gets; it is shown to as many as a file's, and may bear as little a marking of higher secrecy (R140). */
    public String folderName(String given) {
        demandUnmarked(given);
        return names.checkFolder(given);
    }

    private static void demandUnmarked(String name) {
        SecrecyMarkings.inName(name).ifPresent(word -> {
            throw new SecrecyMarked(word);
        });
    }

    /** The first look, at what the content begins with. */
    public ContentType beginning(FileName name, ByteBuffer head) {
        return sniffer.check(name, head);
    }

    /** The second look, when all of it is there. Returns the media type. */
    public String whole(FileName name, ContentType type, SeekableByteChannel content) {
        return inspection.check(name, type, content);
    }

    /** The same where the office has decided that the marking found in it is none (R140). */
    public String wholePastMarkings(FileName name, ContentType type, SeekableByteChannel content) {
        return inspection.check(name, type, content, false);
    }
}
