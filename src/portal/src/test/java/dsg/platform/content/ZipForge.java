package dsg.platform.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/** Puts zip files together byte by byte, also such as no tool writes. */
final class ZipForge {

    private static final int UTF_8_NAME = 1 << 11;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Entry> directory = new ArrayList<>();
    private byte[] comment = new byte[0];

    /** What the directory says of an entry; each byte of name and extra field as one letter. */
    record Entry(
            String name,
            int flags,
            int method,
            long checksum,
            int packed,
            int size,
            int offset,
            int mode,
            String extra) {

        Entry named(String other) {
            return new Entry(
                    letters(other.getBytes(UTF_8)), flags, method, checksum, packed, size, offset, mode, extra);
        }

        Entry withFlags(int other) {
            return new Entry(name, other, method, checksum, packed, size, offset, mode, extra);
        }

        Entry withMode(int other) {
            return new Entry(name, flags, method, checksum, packed, size, offset, other, extra);
        }

        Entry withExtra(byte[] other) {
            return new Entry(name, flags, method, checksum, packed, size, offset, mode, letters(other));
        }

        Entry withSize(int other) {
            return new Entry(name, flags, method, checksum, packed, other, offset, mode, extra);
        }

        Entry at(int other) {
            return new Entry(name, flags, method, checksum, packed, size, other, mode, extra);
        }
    }

    /** A stored file. */
    ZipForge add(String name, byte[] content) {
        return add(name.getBytes(UTF_8), UTF_8_NAME, 0, content, entry -> entry);
    }

    /** A stored file of which the directory says something else. */
    ZipForge add(String name, byte[] content, UnaryOperator<Entry> inDirectory) {
        return add(name.getBytes(UTF_8), UTF_8_NAME, 0, content, inDirectory);
    }

    ZipForge add(byte[] name, int flags, int method, byte[] content, UnaryOperator<Entry> inDirectory) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        Entry entry = new Entry(
                letters(name), flags, method, checksum.getValue(), content.length, content.length, file.size(), 0, "");
        directory.add(inDirectory.apply(entry));
        ByteBuffer head = little(30).putInt(0x04034b50).putShort((short) 20);
        put(head, entry).putShort((short) name.length).putShort((short) 0);
        file.writeBytes(written(head));
        file.writeBytes(name);
        file.writeBytes(content);
        return this;
    }

    /** Bytes that belong to nothing. */
    ZipForge raw(byte[] bytes) {
        file.writeBytes(bytes);
        return this;
    }

    /** One more line of the directory. */
    ZipForge list(UnaryOperator<Entry> ofLast) {
        directory.add(ofLast.apply(directory.getLast()));
        return this;
    }

    /** The directory forgets its last entry. */
    ZipForge forget() {
        directory.removeLast();
        return this;
    }

    ZipForge comment(byte[] bytes) {
        comment = bytes;
        return this;
    }

    byte[] done() {
        int start = file.size();
        for (Entry entry : directory) {
            ByteBuffer head = little(46)
                    .putInt(0x02014b50)
                    .putShort((short) (3 << 8 | 20))
                    .putShort((short) 20);
            put(head, entry).putShort((short) entry.name.length()).putShort((short) entry.extra.length());
            head.putShort((short) 0).putInt(0).putInt(entry.mode << 16).putInt(entry.offset);
            file.writeBytes(written(head));
            file.writeBytes(entry.name.getBytes(ISO_8859_1));
            file.writeBytes(entry.extra.getBytes(ISO_8859_1));
        }
        file.writeBytes(end(directory.size(), start, file.size() - start, comment));
        return file.toByteArray();
    }

    static byte[] end(int entries, int start, int length, byte[] comment) {
        ByteBuffer end = little(22 + comment.length).putInt(0x06054b50).putInt(0);
        end.putShort((short) entries).putShort((short) entries).putInt(length).putInt(start);
        return written(end.putShort((short) comment.length).put(comment));
    }

    private static ByteBuffer put(ByteBuffer head, Entry entry) {
        head.putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
        return head.putInt((int) entry.checksum).putInt(entry.packed).putInt(entry.size);
    }

    private static byte[] written(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static String letters(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
