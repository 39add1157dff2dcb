package dsg.platform.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Set;

/** Looks into a compound file: what it is, whether it can be read without a password, and whether it ends where it says. */
final class CompoundInspection {

    private static final Map<String, Set<String>> PARTS = Map.of(
            "doc", Set.of("WordDocument"),
            "xls", Set.of("Workbook", "Book"),
            "xlt", Set.of("Workbook", "Book"),
            "ppt", Set.of("PowerPoint Document", "PP97_DUALSTORAGE", "PP40"),
            "pps", Set.of("PowerPoint Document", "PP97_DUALSTORAGE"),
            "vsd", Set.of("VisioDocument"));
    /** Names of an installer's tables begin with this letter in their packed form. */
    private static final String INSTALLER_TABLE = "\u4840";

    private static final String MESSAGE_PROPERTIES = "__properties_version1.0";
    private static final Set<String> PROTECTED = Set.of("EncryptedPackage", "EncryptedSummary");
    /** MS-XLS 2.4.117; it stands among the first records. */
    private static final int FILE_PASS = 0x2F;

    private static final int RECORDS_LOOKED_AT = 4096;
    /** MS-DOC 2.5.2: flags of the file, one of which says "encrypted". */
    private static final int WORD_FLAGS = 10;

    private static final int WORD_ENCRYPTED = 0x0100;
    /** MS-PPT 2.3.2: the token of the current user's header. */
    private static final int POWER_POINT_ENCRYPTED = 0xF3D1C4DF;

    private CompoundInspection() {}

    /**
     * Throws the reason why it may not come in, if there is one.
     *
     * @param extension what its name promises, in lower case; empty where nothing is promised
     */
    static void inspect(SeekableByteChannel content, String extension) throws IOException {
        CompoundFile file = CompoundFile.of(content);
        Set<String> parts = file.names();
        Fault.when("encrypted", PROTECTED.stream().anyMatch(parts::contains) || isProtected(file));
        Fault.when("type", parts.contains(MESSAGE_PROPERTIES), ".msg");
        Fault.when("type", parts.stream().anyMatch(part -> part.startsWith(INSTALLER_TABLE)), ".msi");
        Set<String> promised = PARTS.get(extension);
        boolean kept = promised == null || promised.stream().anyMatch(parts::contains);
        Fault.when("mismatch", !kept || OfficeFormat.promisedBy(extension).isPresent(), "." + extension);
        Fault.when("polyglot", ZipTail.isAt(content, file.end()));
    }

    private static boolean isProtected(CompoundFile file) throws IOException {
        ByteBuffer word = file.beginning("WordDocument", WORD_FLAGS + 2);
        ByteBuffer user = file.beginning("Current User", 16);
        return (word.remaining() > WORD_FLAGS + 1 && (word.getShort(WORD_FLAGS) & WORD_ENCRYPTED) != 0)
                || (user.remaining() == 16 && user.getInt(12) == POWER_POINT_ENCRYPTED)
                || hasFilePass(file.beginning("Workbook", RECORDS_LOOKED_AT))
                || hasFilePass(file.beginning("Book", RECORDS_LOOKED_AT));
    }

    private static boolean hasFilePass(ByteBuffer records) {
        int at = 0;
        while (at + 4 <= records.remaining()) {
            if (records.getShort(at) == FILE_PASS) {
                return true;
            }
            at += 4 + (records.getShort(at + 2) & 0xffff);
        }
        return false;
    }
}
