package dsg.platform.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Packed sizes from the directory at a zip file's end, looked up when the first entry asks that does not tell its own. Only a
 * hint: the {@link ZipReader} demands afterwards that the directory says what was read.
 */
final class ZipSizes implements ZipReader.PackedSizes {

    private static final int END_LENGTH = 22;
    private static final int LOCATOR = 20;
    private static final int LARGE_END = 56;
    private static final int LONGEST_COMMENT = 65_535;

    private final SeekableByteChannel file;
    private final int longest;
    private @Nullable Map<Long, Long> packed;

    /** @param longest bytes of a directory that are held in memory */
    ZipSizes(SeekableByteChannel file, int longest) {
        this.file = file;
        this.longest = longest;
    }

    @Override
    public OptionalLong at(long offset) throws IOException {
        if (packed == null) {
            long before = file.position();
            packed = read();
            file.position(before);
        }
        Long size = packed.get(offset);
        return size == null ? OptionalLong.empty() : OptionalLong.of(size);
    }

    private Map<Long, Long> read() throws IOException {
        long size = file.size();
        int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == ZipReader.END) {
                boolean isLarge = tail.getInt(at + 16) == -1 || tail.getInt(at + 12) == -1;
                if (isLarge) {
                    return largeDirectory(size - length + at);
                }
                return directory(
                        Integer.toUnsignedLong(tail.getInt(at + 16)), Integer.toUnsignedLong(tail.getInt(at + 12)));
            }
        }
        return Map.of();
    }

    /** By the larger record, which a locator right before the end record points to (4.3.14, 4.3.15). */
    private Map<Long, Long> largeDirectory(long end) throws IOException {
        if (end < LOCATOR) {
            return Map.of();
        }
        long place = read(end - LOCATOR, LOCATOR).getLong(8);
        if (place < 0 || place > end - LARGE_END) {
            return Map.of();
        }
        ByteBuffer record = read(place, LARGE_END);
        return directory(record.getLong(48), record.getLong(40));
    }

    private Map<Long, Long> directory(long start, long length) throws IOException {
        Fault.when("damaged", start < 0 || length < 0);
        Fault.when("toomany", length > longest);
        Map<Long, Long> sizes = new HashMap<>();
        if (start + length > file.size()) {
            return sizes;
        }
        ZipInput input =
                new ZipInput(new ByteArrayInputStream(read(start, (int) length).array()));
        while (input.signature() == ZipEntryHeader.IN_DIRECTORY) {
            ZipEntryHeader entry = ZipEntryHeader.inDirectory(input);
            sizes.put(entry.offset(), entry.packed());
        }
        return sizes;
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(from);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // until all of it is read
        }
        return bytes.flip();
    }
}
