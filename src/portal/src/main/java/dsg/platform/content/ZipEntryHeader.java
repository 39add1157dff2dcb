package dsg.platform.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What one header says of an entry, the local one before its content or the one in the directory (APPNOTE 4.3.7, 4.3.12). Sizes
 * come from the large-file extra field where the header points there.
 *
 * @param name its bytes, each as one letter (ISO 8859-1): who reads them decides what they say
 * @param offset of the local header by the directory; 0 in a local header
 * @param attributes of the file by the directory; 0 in a local header
 * @param unicodeName the name that the Unicode extra field gives (4.6.9); null without one
 */
record ZipEntryHeader(
        int flags,
        int method,
        long checksum,
        long packed,
        long size,
        String name,
        long offset,
        int attributes,
        @Nullable String unicodeName) {

    static final int LOCAL = 0x04034b50;
    static final int IN_DIRECTORY = 0x02014b50;

    /** Sizes follow the content. */
    static final int LATE_SIZES = 1 << 3;
    /** The name is in UTF-8. */
    static final int UTF_8_NAME = 1 << 11;

    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int ENCRYPTED_METHOD = 99;
    private static final int IN_EXTRA = -1;
    private static final int LARGE_FILE = 0x0001;
    private static final int UNICODE_NAME = 0x7075;
    private static final int FILE_KIND = 0170000;

    static ZipEntryHeader local(ZipInput input) throws IOException {
        ByteBuffer fixed = input.read(30);
        String name = input.letters(fixed.getShort(26) & 0xffff);
        ByteBuffer extra = input.read(fixed.getShort(28) & 0xffff);
        return of(fixed, 6, name, extra, 0, 0);
    }

    /** Reads its comment too, which nobody takes for anything. */
    static ZipEntryHeader inDirectory(ZipInput input) throws IOException {
        ByteBuffer fixed = input.read(46);
        String name = input.letters(fixed.getShort(28) & 0xffff);
        ByteBuffer extra = input.read(fixed.getShort(30) & 0xffff);
        input.read(fixed.getShort(32) & 0xffff);
        if (fixed.getShort(34) != 0) {
            throw Fault.of("split");
        }
        return of(fixed, 8, name, extra, fixed.getInt(42), fixed.getInt(38));
    }

    private static ZipEntryHeader of(
            ByteBuffer fixed, int at, String name, ByteBuffer extra, int offset, int attributes) {
        Extras extras = Extras.of(extra);
        long size = extras.large(fixed.getInt(at + 16));
        long packed = extras.large(fixed.getInt(at + 12));
        return new ZipEntryHeader(
                fixed.getShort(at) & 0xffff,
                fixed.getShort(at + 2) & 0xffff,
                Integer.toUnsignedLong(fixed.getInt(at + 8)),
                packed,
                size,
                name,
                extras.large(offset),
                attributes,
                extras.unicodeName);
    }

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0 || method == ENCRYPTED_METHOD;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** A regular file or folder; not a symbolic link, device, pipe or socket. Systems without such things leave the bits empty. */
    boolean isPlain() {
        int kind = attributes >>> 16 & FILE_KIND;
        return kind == 0 || kind == 0100000 || kind == 0040000;
    }

    boolean isFolderByAttribute() {
        return (attributes >>> 16 & FILE_KIND) == 0040000 || (attributes & 0x10) != 0;
    }

    /** Whether both headers would make a reader see the same name and unpack in the same way. */
    boolean agreesWith(ZipEntryHeader directory) {
        // letters of ASCII are the same in every encoding, whatever the mark says
        int telling = ENCRYPTED | (isAscii() ? 0 : UTF_8_NAME);
        return name.equals(directory.name)
                && method == directory.method
                && (flags & telling) == (directory.flags & telling);
    }

    private boolean isAscii() {
        return name.chars().allMatch(letter -> letter < 0x80);
    }

    /** Whether this header tells these sizes; before the content it may leave them open. */
    boolean tells(long checksum, long packed, long size) {
        boolean open = has(LATE_SIZES);
        return (this.checksum == checksum || (open && this.checksum == 0))
                && (this.packed == packed || (open && this.packed == 0))
                && (this.size == size || (open && this.size == 0));
    }

    /** The extra fields that readers take notice of. */
    private static final class Extras {
        private @Nullable ByteBuffer largeSizes;
        private @Nullable String unicodeName;

        static Extras of(ByteBuffer extra) {
            Extras extras = new Extras();
            while (extra.remaining() >= 4) {
                int kind = extra.getShort() & 0xffff;
                int length = extra.getShort() & 0xffff;
                if (length > extra.remaining()) {
                    // padding, as some tools write it; no reader finds a field in it
                    break;
                }
                extras.take(kind, extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN));
                extra.position(extra.position() + length);
            }
            return extras;
        }

        private void take(int kind, ByteBuffer field) {
            if (kind == LARGE_FILE) {
                demand(largeSizes == null);
                largeSizes = field;
            } else if (kind == UNICODE_NAME) {
                demand(unicodeName == null && field.remaining() >= 5);
                byte[] name = new byte[field.remaining() - 5];
                field.get(5, name);
                unicodeName = new String(name, ISO_8859_1);
            }
        }

        /** Size, packed size and offset stand there in this order, those only that the header points there for. */
        long large(int inHeader) {
            if (inHeader != IN_EXTRA || largeSizes == null) {
                return Integer.toUnsignedLong(inHeader);
            }
            demand(largeSizes.remaining() >= Long.BYTES);
            long value = largeSizes.getLong();
            demand(value >= 0);
            return value;
        }

        private static void demand(boolean holds) {
            if (!holds) {
                throw Fault.of("ambiguous");
            }
        }
    }
}
