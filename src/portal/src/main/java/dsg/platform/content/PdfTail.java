package dsg.platform.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a PDF (ISO 32000-1, 7.5.5): where its last table of objects stands, and that nothing but that table lies between it
 * and the file's end. Attachments lie before it and are the document's own affair.
 */
final class PdfTail {

    private static final int LOOKED_AT = 64 * 1024;
    /** No table is longer; one that lies further off stands at the beginning of a document made for the web (annex F). */
    private static final int LONGEST_TABLE = 8 << 20;

    private static final Pattern LAST_TABLE = Pattern.compile("startxref\\s+(\\d{1,18})\\s+%%EOF");
    /** 7z and RAR: what unpacking programs look for wherever it stands. Long enough not to come about by chance. */
    private static final Pattern ARCHIVE = Pattern.compile("7z\u00bc\u00af'\u001c|Rar!\u001a\u0007");

    private PdfTail() {}

    /** Whether something lies behind the document that another program would open. */
    static boolean hidesArchive(SeekableByteChannel file) throws IOException {
        long size = file.size();
        int length = (int) Math.min(size, LOOKED_AT);
        long table = lastTable(text(file, size - length, length), size);
        // without a table that can be found all of it counts
        return hasArchive(file, table) || ZipTail.isAt(file, size - table > LONGEST_TABLE ? 0 : table);
    }

    /**
     * The same for a document of which only the end is there.
     *
     * @param end the last bytes of it
     */
    static boolean hidesArchiveBehind(SeekableByteChannel end) throws IOException {
        String tail = text(end, 0, (int) end.size());
        Matcher tables = LAST_TABLE.matcher(tail);
        int behind = 0;
        while (tables.find()) {
            behind = tables.end();
        }
        return ARCHIVE.matcher(tail.substring(behind)).find() || ZipTail.isAt(end, behind);
    }

    private static long lastTable(String tail, long size) {
        long place = 0;
        Matcher tables = LAST_TABLE.matcher(tail);
        while (tables.find()) {
            long said = Long.parseLong(tables.group(1));
            place = said < size ? said : 0;
        }
        return place;
    }

    private static boolean hasArchive(SeekableByteChannel file, long from) throws IOException {
        int overlap = 8;
        for (long at = from; at < file.size(); at += LOOKED_AT - overlap) {
            String piece = text(file, at, (int) Math.min(LOOKED_AT, file.size() - at));
            if (ARCHIVE.matcher(piece).find()) {
                return true;
            }
        }
        return false;
    }

    private static String text(SeekableByteChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.position(from);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // until all of it is read
        }
        return new String(bytes.array(), 0, bytes.position(), ISO_8859_1);
    }
}
