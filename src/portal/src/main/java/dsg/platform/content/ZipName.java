package dsg.platform.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of one entry, in every way in which unpacking programs would read its bytes: UTF-8, Japanese Windows, and the
 * original PC's characters, which fit always. Entries that say "UTF-8" and are have this reading only.
 */
final class ZipName {

    private static final Charset JAPANESE = Charset.forName("windows-31j");
    private static final Charset ORIGINAL = Charset.forName("IBM437");
    private static final int LONGEST_SHOWN = 100;

    private final List<String> readings;

    private ZipName(List<String> readings) {
        this.readings = readings;
    }

    static ZipName of(ZipEntryHeader header) {
        Optional<String> utf8 = decoded(header.name(), UTF_8);
        List<String> readings = utf8.isPresent() && header.has(ZipEntryHeader.UTF_8_NAME)
                ? List.of(utf8.get())
                : Stream.of(utf8, decoded(header.name(), JAPANESE), decoded(header.name(), ORIGINAL))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        ZipName name = new ZipName(readings);
        Fault.when("ambiguous", !name.isAlso(header.unicodeName()));
        return name;
    }

    /** What most readers see, with {@code /} between folders. */
    String value() {
        return readings.getFirst().replace('\\', '/');
    }

    /** In a message: no longer than it reads well, and nothing in it that could turn or break the line. */
    String shown() {
        String whole = value().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
        return whole.length() <= LONGEST_SHOWN ? whole : "…" + whole.substring(whole.length() - LONGEST_SHOWN);
    }

    boolean isFolder() {
        return value().endsWith("/");
    }

    /** Throws the reason why no two programs can be trusted to put this entry in the same, harmless place. */
    void demandPlain() {
        String name = readings.getFirst();
        Fault.when("entryname", name.isEmpty() || name.endsWith("\\"), shown());
        Fault.when("entryname", name.codePoints().anyMatch(ZipName::hidesOrTurns), shown());
        for (String reading : readings) {
            String path = reading.replace('\\', '/');
            boolean elsewhere = path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?");
            Fault.when("path", elsewhere, shown());
        }
    }

    /** The extension of Annex 2 that the file's name ends in, however its bytes are read; folders may be called anything. */
    Optional<String> blockedBy(BlockedExtensions blocked) {
        return isFolder()
                ? Optional.empty()
                : readings.stream()
                        .flatMap(reading -> blocked.endOf(lastPart(reading)).stream())
                        .findFirst();
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private boolean isAlso(@Nullable String unicodeName) {
        return unicodeName == null
                || decoded(unicodeName, UTF_8).filter(readings::contains).isPresent();
    }

    private static boolean hidesOrTurns(int point) {
        return NameRule.isControl(point) || NameRule.turnsText(point);
    }

    private static Optional<String> decoded(String name, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(name.getBytes(ISO_8859_1)))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
