package dsg.platform.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;

/**
 * Reads a zip file once from its first byte to its last and takes only what every unpacking program reads alike (APPNOTE 6.3.10):
 * entries lie one behind the other from the file's beginning, the directory names each of them in the same words and nothing
 * else, one end record closes the file. Whatever could hide in between, before, behind or in a second directory is refused.
 */
final class ZipReader {

    /** Told of each entry, in the order in which they lie. */
    interface Visitor {
        /**
         * One entry.
         *
         * @param content unpacked; what is left unread is read by the reader
         */
        void entry(ZipEntryHeader header, InputStream content) throws IOException;

        /** The same entry, by the directory at the file's end. */
        void listed(ZipEntryHeader header);
    }

    /** Says how many packed bytes the entry has whose header lies there, where that is known beforehand. */
    interface PackedSizes {
        OptionalLong at(long offset) throws IOException;
    }

    static final int END = 0x06054b50;

    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_LOCATOR = 0x07064b50;
    private static final int DESCRIPTOR = 0x08074b50;
    /** What a DWF file begins with, before its zip file. */
    private static final int DRAWING = 0x46574428;

    private static final int DRAWING_HEAD = 12;
    private static final int SPANNING_MARK = 0x30304b50;
    /** Digital signature, archive extra data of an encrypted directory. */
    private static final Set<Integer> OBSOLETE = Set.of(0x05054b50, 0x08064b50);

    private static final int MOST_BLANKS = 4096;
    private static final String BLANKS = "\0\r\n";

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DEFLATED_64 = 9;
    private static final int BZIP2 = 12;
    private static final Map<Integer, String> METHODS = Map.of(
            1,
            "Shrink",
            6,
            "Implode",
            14,
            "LZMA",
            20,
            "Zstandard",
            93,
            "Zstandard",
            94,
            "MP3",
            95,
            "XZ",
            96,
            "JPEG",
            97,
            "WavPack",
            98,
            "PPMd");

    private final ZipInput input;
    private final PackedSizes sizes;
    private final Visitor visitor;
    private final Map<Long, ZipEntryHeader> walked = new LinkedHashMap<>();
    /** Bytes of a mark in front, from which some tools count places and some do not. */
    private int marked;

    ZipReader(InputStream file, PackedSizes sizes, Visitor visitor) {
        this.input = new ZipInput(file);
        this.sizes = sizes;
        this.visitor = visitor;
    }

    void read() throws IOException {
        int first = input.signature();
        if (first == DRAWING) {
            marked = DRAWING_HEAD;
            input.read(marked);
        } else if (first == SPANNING_MARK || first == DESCRIPTOR) {
            // written in front by tools that were ready to split the file and did not need to (APPNOTE 8.5.4)
            input.read(Integer.BYTES);
            Fault.when("split", first == DESCRIPTOR);
            marked = Integer.BYTES;
        }
        try {
            while (input.signature() == ZipEntryHeader.LOCAL) {
                readEntry();
            }
            readDirectory();
        } catch (EOFException end) {
            throw new EOFException("the zip file breaks off");
        }
    }

    private void readEntry() throws IOException {
        long offset = input.position();
        ZipEntryHeader local = ZipEntryHeader.local(input);
        Fault.when("encrypted", local.isEncrypted());
        long start = input.position();
        ZipInput.Measured content;
        try (InputStream unpacked = unpacked(local, offset)) {
            content = new ZipInput.Measured(unpacked);
            visitor.entry(local, content);
            content.transferTo(OutputStream.nullOutputStream());
        }
        long packed = input.position() - start;
        Fault.when("ambiguous", !local.tells(content.checksum(), packed, content.size()));
        if (local.has(ZipEntryHeader.LATE_SIZES)) {
            readDescriptor(content.checksum(), packed, content.size());
        }
        // what was measured stands for the entry from here on
        walked.put(
                offset,
                new ZipEntryHeader(
                        local.flags(),
                        local.method(),
                        content.checksum(),
                        packed,
                        content.size(),
                        local.name(),
                        offset,
                        0,
                        local.unicodeName()));
    }

    private InputStream unpacked(ZipEntryHeader local, long offset) throws IOException {
        if (local.method() == DEFLATED) {
            return input.inflated();
        }
        return switch (local.method()) {
            case STORED -> input.bounded(packed(local, offset));
            case DEFLATED_64 -> new Deflate64CompressorInputStream(input.bounded(packed(local, offset)));
            case BZIP2 -> new BZip2CompressorInputStream(input.bounded(packed(local, offset)));
            default -> throw Fault.of("method", METHODS.getOrDefault(local.method(), Integer.toString(local.method())));
        };
    }

    private long packed(ZipEntryHeader local, long offset) throws IOException {
        if (local.packed() > 0 || !local.has(ZipEntryHeader.LATE_SIZES)) {
            return local.packed();
        }
        OptionalLong known = sizes.at(offset);
        boolean isFolder = local.name().endsWith("/");
        Fault.when("streamed", known.isEmpty() && !isFolder);
        return known.orElse(0);
    }

    /** With or without a mark, with short or long sizes (4.3.9): whichever holds what was measured and is followed by a mark. */
    private void readDescriptor(long checksum, long packed, long size) throws IOException {
        ByteBuffer next = input.peek(28);
        for (int mark : new int[] {Integer.BYTES, 0}) {
            for (int length : new int[] {Long.BYTES, Integer.BYTES}) {
                int whole = mark + Integer.BYTES + 2 * length;
                boolean fits = next.remaining() >= whole + 2
                        && (mark == 0 || next.getInt(0) == DESCRIPTOR)
                        && next.getInt(mark) == (int) checksum
                        && number(next, mark + Integer.BYTES, length) == packed
                        && number(next, mark + Integer.BYTES + length, length) == size
                        && next.get(whole) == 'P'
                        && next.get(whole + 1) == 'K';
                if (fits) {
                    input.read(whole);
                    return;
                }
            }
        }
        throw Fault.of("ambiguous");
    }

    private static long number(ByteBuffer bytes, int at, int length) {
        return length == Long.BYTES ? bytes.getLong(at) : Integer.toUnsignedLong(bytes.getInt(at));
    }

    private void readDirectory() throws IOException {
        long start = input.position();
        int entries = walked.size();
        Fault.when("encrypted", OBSOLETE.contains(input.signature()));
        while (input.signature() == ZipEntryHeader.IN_DIRECTORY) {
            ZipEntryHeader listed = ZipEntryHeader.inDirectory(input);
            Fault.when("encrypted", listed.isEncrypted());
            marked = walked.containsKey(listed.offset() + marked) ? marked : 0;
            ZipEntryHeader found = walked.remove(listed.offset() + marked);
            boolean same = found != null
                    && found.agreesWith(listed)
                    && found.checksum() == listed.checksum()
                    && found.packed() == listed.packed()
                    && found.size() == listed.size();
            Fault.when("ambiguous", !same);
            visitor.listed(listed);
        }
        Fault.when("ambiguous", !walked.isEmpty());
        readEnd(start - marked, input.position() - start, entries);
    }

    private void readEnd(long start, long length, int entries) throws IOException {
        long largeEnd = input.position() - marked;
        boolean large = input.signature() == LARGE_END;
        if (large) {
            ByteBuffer record = input.read(56);
            Fault.when(
                    "ambiguous",
                    record.getLong(4) != 44
                            || record.getLong(24) != entries
                            || record.getLong(32) != entries
                            || record.getLong(40) != length
                            || record.getLong(48) != start);
            ByteBuffer locator = input.read(20);
            Fault.when("ambiguous", locator.getInt(0) != LARGE_END_LOCATOR || locator.getLong(8) != largeEnd);
        }
        int mark = input.signature();
        // neither entry nor end: something lies between, or the rest is missing
        Fault.when("damaged", mark != END && input.peek(22).remaining() < 22);
        Fault.when("ambiguous", mark != END);
        ByteBuffer end = input.read(22);
        Fault.when("split", end.getShort(4) != 0 && end.getShort(4) != -1);
        boolean same = says(end.getShort(8), entries, 0xffff, large)
                && says(end.getShort(10), entries, 0xffff, large)
                && says(end.getInt(12), length, 0xffffffffL, large)
                && says(end.getInt(16), start, 0xffffffffL, large);
        Fault.when("ambiguous", !same);
        readComment(end.getShort(20) & 0xffff);
    }

    private static boolean says(int field, long value, long most, boolean large) {
        long said = field & most;
        return said == value || (large && said == most);
    }

    /** An end record in the comment would be the first that a reader finds which looks from the back. */
    private void readComment(int length) throws IOException {
        ByteBuffer comment = input.read(length);
        for (int at = 0; at + Integer.BYTES <= length; at++) {
            Fault.when("ambiguous", comment.getInt(at) == END);
        }
        // filled up by a device, or passed through something that ends lines
        for (int blanks = 0; !input.isAtEnd(); blanks++) {
            Fault.when(
                    "ambiguous",
                    blanks > MOST_BLANKS || BLANKS.indexOf(input.read(1).get(0)) < 0);
        }
    }
}
