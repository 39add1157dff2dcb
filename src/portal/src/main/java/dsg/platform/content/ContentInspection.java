package dsg.platform.content;

import dsg.platform.access.RuleBroken;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * The second look, when all of a file has arrived: what is in containers, and whether something else hangs at its end. Reads
 * through the decrypting channel; nothing is unpacked to the disk.
 */
final class ContentInspection {

    private final ArchiveLimits limits;
    private final BlockedExtensions blocked;

    ContentInspection(ArchiveLimits limits, BlockedExtensions blocked) {
        this.limits = limits;
        this.blocked = blocked;
    }

    /** The media type of the content, or the reason why it may not come in. A failing channel is no such reason. */
    String check(FileName name, ContentType type, SeekableByteChannel content) {
        return check(name, type, content, true);
    }

    /** @param markings whether a marking of higher secrecy is such a reason: not where the office has decided that it is none (R140) */
    String check(FileName name, ContentType type, SeekableByteChannel content, boolean markings) {
        UncheckedReading reading = new UncheckedReading(content);
        try {
            switch (type) {
                case ZIP ->
                    archives(reading, markings)
                            .inspect(reading.stream(), new ZipSizes(reading, limits.directory()), promised(name));
                case DWF ->
                    archives(reading, markings)
                            .inspect(reading.stream(), new ZipSizes(reading, limits.directory()), Optional.empty());
                case COMPOUND -> CompoundInspection.inspect(reading, name.extension());
                case PDF, LATE_PDF -> Fault.when("polyglot", PdfTail.hidesArchive(reading));
                case CMS_SIGNED -> SignedMessage.read(reading.stream(), archives(reading, markings)::inspectContent);
                case TEXT -> {
                    Fault.when("polyglot", type.endsItself() && ZipTail.isAt(reading, 0));
                    if (markings) {
                        checkMarking(reading);
                    }
                }
                case CMS_ENVELOPED -> throw Fault.of("encrypted");
                // what nobody knows may hold a zip file of its own, but not end in one
                case BINARY -> Fault.when("polyglot", ZipTail.endsIn(reading));
                default -> Fault.when("polyglot", type.endsItself() && ZipTail.isAt(reading, 0));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            RuleBroken damaged = Fault.of("damaged");
            damaged.initCause(unreadable);
            throw damaged;
        }
        return type == ContentType.ZIP
                ? promised(name).map(OfficeFormat::mediaType).orElse(type.mediaType())
                : type.mediaType();
    }

    private static void checkMarking(UncheckedReading text) throws IOException {
        TextMarkings.find(text.stream()).ifPresent(word -> {
            throw new SecrecyMarked(word);
        });
    }

    private ArchiveInspection archives(SeekableByteChannel content, boolean markings) throws IOException {
        return new ArchiveInspection(limits, blocked, content.size(), markings);
    }

    private static Optional<OfficeFormat> promised(FileName name) {
        return OfficeFormat.promisedBy(name.extension());
    }
}
