package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A compound file (MS-CFB, sections 2.2 to 2.6): what older Office files, installers and Outlook messages are. Names, the
 * beginnings of streams and where it ends are read, through a channel, within bounds.
 */
final class CompoundFile {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int MOST_ENTRIES = 50_000;
    private static final int END_OF_CHAIN = -2;
    private static final int NONE = -1;
    private static final int SECTORS_IN_HEADER = 109;
    private static final int SMALL_SECTOR = 64;
    /** Shorter streams lie in the small sectors within the root's stream. */
    private static final int SMALL_STREAM = 4096;

    private final SeekableByteChannel file;
    private final int sectorSize;
    private final int firstSmallTableSector;
    private final List<Integer> tableSectors = new ArrayList<>();
    /** Names do not differ by case (2.6.1). */
    private final Map<String, Stream> streams = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Stream root = new Stream(END_OF_CHAIN, 0);

    private record Stream(int sector, long size) {}

    private CompoundFile(SeekableByteChannel file, ByteBuffer header) throws IOException {
        this.file = file;
        int shift = header.getShort(30);
        Fault.when("damaged", shift != 9 && shift != 12);
        this.sectorSize = 1 << shift;
        this.firstSmallTableSector = header.getInt(60);
        for (int i = 0; i < SECTORS_IN_HEADER; i++) {
            tableSectors.add(header.getInt(76 + 4 * i));
        }
        readFurtherTableSectors(header.getInt(68), header.getInt(72));
        readNamesBelowRoot(header.getInt(48));
    }

    static CompoundFile of(SeekableByteChannel file) throws IOException {
        return new CompoundFile(file, read(file, 0, HEADER));
    }

    /** The names directly below the root. */
    Set<String> names() {
        return streams.keySet();
    }

    /** The first bytes of a stream below the root; fewer where it is shorter or where the file ends before it does. */
    ByteBuffer beginning(String name, int length) throws IOException {
        Stream stream = streams.getOrDefault(name, new Stream(END_OF_CHAIN, 0));
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, stream.size));
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        boolean isSmall = stream.size < SMALL_STREAM;
        int size = isSmall ? SMALL_SECTOR : sectorSize;
        int sector = stream.sector;
        while (bytes.hasRemaining() && sector >= 0) {
            long from = isSmall ? placeOfSmall(sector) : place(sector);
            bytes.put(read(file, from, Math.min(size, bytes.remaining())));
            sector = isSmall ? followingSmall(sector) : following(sector);
        }
        return bytes.flip();
    }

    /** Where its last sector ends that is in use; what lies behind belongs to no stream. */
    long end() throws IOException {
        int perSector = sectorSize / 4;
        for (int table = tableSectors.size() - 1; table >= 0; table--) {
            if (tableSectors.get(table) < 0 || place(tableSectors.get(table)) + sectorSize > file.size()) {
                continue;
            }
            ByteBuffer entries = sector(tableSectors.get(table));
            for (int at = perSector - 1; at >= 0; at--) {
                if (entries.getInt(4 * at) != NONE) {
                    return place(table * perSector + at) + sectorSize;
                }
            }
        }
        return sectorSize;
    }

    private void readFurtherTableSectors(int first, int count) throws IOException {
        int sector = first;
        int perSector = sectorSize / 4 - 1;
        // what the tables of a file of this size can need; a chain that goes on has turned back on itself
        long enough = SECTORS_IN_HEADER + file.size() / sectorSize / perSector + perSector;
        for (int i = 0; i < count && sector >= 0; i++) {
            Fault.when("damaged", tableSectors.size() > enough);
            ByteBuffer further = sector(sector);
            for (int j = 0; j < perSector; j++) {
                tableSectors.add(further.getInt(4 * j));
            }
            sector = further.getInt(4 * perSector);
        }
    }

    private void readNamesBelowRoot(int firstSector) throws IOException {
        List<ByteBuffer> entries = entries(firstSector);
        root = stream(entries.getFirst());
        Set<Integer> seen = new HashSet<>();
        List<Integer> open = new ArrayList<>(List.of(entries.getFirst().getInt(76)));
        while (!open.isEmpty()) {
            int index = open.removeLast();
            if (index == NONE || !seen.add(index)) {
                continue;
            }
            Fault.when("damaged", index < 0 || index >= entries.size());
            ByteBuffer entry = entries.get(index);
            streams.put(name(entry), stream(entry));
            open.add(entry.getInt(68));
            open.add(entry.getInt(72));
        }
    }

    private List<ByteBuffer> entries(int firstSector) throws IOException {
        List<ByteBuffer> entries = new ArrayList<>();
        for (int sector = firstSector; sector != END_OF_CHAIN; sector = following(sector)) {
            ByteBuffer directory = sector(sector);
            for (int at = 0; at < sectorSize; at += ENTRY) {
                entries.add(directory.slice(at, ENTRY).order(ByteOrder.LITTLE_ENDIAN));
            }
            Fault.when("damaged", entries.size() > MOST_ENTRIES);
        }
        Fault.when("damaged", entries.isEmpty());
        return entries;
    }

    private static Stream stream(ByteBuffer entry) {
        return new Stream(entry.getInt(116), Integer.toUnsignedLong(entry.getInt(120)));
    }

    private static String name(ByteBuffer entry) {
        int length = Math.clamp(entry.getShort(64) - 2, 0, 62);
        byte[] name = new byte[length];
        entry.get(0, name);
        return new String(name, UTF_16LE);
    }

    private int following(int sector) throws IOException {
        int perSector = sectorSize / 4;
        int table = sector / perSector;
        Fault.when("damaged", sector < 0 || table >= tableSectors.size());
        return sector(tableSectors.get(table)).getInt(4 * (sector % perSector));
    }

    private int followingSmall(int sector) throws IOException {
        int at = along(firstSmallTableSector, sector / (sectorSize / 4));
        return sector(at).getInt(4 * (sector % (sectorSize / 4)));
    }

    private long placeOfSmall(int sector) throws IOException {
        long within = (long) sector * SMALL_SECTOR;
        return place(along(root.sector, (int) (within / sectorSize))) + within % sectorSize;
    }

    /** The sector so many places further in the chain that begins there. */
    private int along(int first, int places) throws IOException {
        Fault.when("damaged", places > file.size() / sectorSize);
        int sector = first;
        for (int i = 0; i < places; i++) {
            sector = following(sector);
        }
        return sector;
    }

    private ByteBuffer sector(int number) throws IOException {
        Fault.when("damaged", number < 0);
        return read(file, place(number), sectorSize);
    }

    private long place(int sector) {
        return (sector + 1L) * sectorSize;
    }

    private static ByteBuffer read(SeekableByteChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        Fault.when("damaged", from < 0);
        file.position(from);
        while (bytes.hasRemaining()) {
            Fault.when("damaged", file.read(bytes) < 0);
        }
        return bytes.flip();
    }
}
