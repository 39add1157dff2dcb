package dsg.platform.content;

import dsg.platform.access.RuleBroken;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The second look, when all of a file has arrived: what is in containers, and whether something else hangs at its end. Reads
 * through the decrypting channel; nothing is unpacked to the disk.
 */
final class ContentInspection {

    private static final Map<String, Set<String>> COMPOUND_PARTS = Map.of(
            "doc", Set.of("WordDocument"),
            "xls", Set.of("Workbook", "Book"),
            "ppt", Set.of("PowerPoint Document"),
            "vsd", Set.of("VisioDocument"));
    /** Names of an installer's tables begin with this letter in their packed form. */
    private static final String INSTALLER_TABLE = "\u4840";

    private static final String MESSAGE_PROPERTIES = "__properties_version1.0";
    private static final String ENCRYPTED = "EncryptedPackage";

    private final ArchiveLimits limits;
    private final BlockedExtensions blocked;

    ContentInspection(ArchiveLimits limits, BlockedExtensions blocked) {
        this.limits = limits;
        this.blocked = blocked;
    }

    /** The media type of the content, or the reason why it may not come in. A failing channel is no such reason. */
    String check(FileName name, ContentType type, SeekableByteChannel content) {
        BoundedReading bounded = new BoundedReading(content, limits.directory());
        try {
            return switch (type) {
                case ZIP -> checkZip(name, bounded);
                case COMPOUND -> checkCompound(name, bounded);
                default -> {
                    refuse(ZipTail.isAt(bounded), "polyglot");
                    yield type.mediaType();
                }
            };
        } catch (IOException | IllegalArgumentException unreadable) {
            RuleBroken damaged = new RuleBroken("content.damaged");
            damaged.initCause(unreadable);
            throw damaged;
        }
    }

    private String checkZip(FileName name, BoundedReading content) throws IOException {
        Optional<OfficeFormat> promised = OfficeFormat.promisedBy(name.extension());
        new ArchiveInspection(limits, blocked).inspect(content, promised);
        return promised.map(OfficeFormat::mediaType).orElse(ContentType.ZIP.mediaType());
    }

    private static String checkCompound(FileName name, BoundedReading content) throws IOException {
        refuse(ZipTail.isAt(content), "polyglot");
        Set<String> parts = CompoundFile.topNames(content);
        refuse(parts.contains(ENCRYPTED), "encrypted");
        refuse(parts.contains(MESSAGE_PROPERTIES), "type", ".msg");
        refuse(parts.stream().anyMatch(part -> part.startsWith(INSTALLER_TABLE)), "type", ".msi");
        Set<String> promised = COMPOUND_PARTS.get(name.extension());
        refuse(promised != null && promised.stream().noneMatch(parts::contains), "mismatch", "." + name.extension());
        return ContentType.COMPOUND.mediaType();
    }

    private static void refuse(boolean broken, String reason, Object... arguments) {
        if (broken) {
            throw new RuleBroken("content." + reason, arguments);
        }
    }
}
