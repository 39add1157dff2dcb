package dsg.platform.content;

import dsg.platform.access.RuleBroken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The directory of a compound file (MS-CFB, sections 2.2 to 2.6): what older Office files, installers and Outlook messages are.
 * Only names are read, through a channel, within bounds.
 */
final class CompoundFile {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int MOST_ENTRIES = 50_000;
    private static final int END_OF_CHAIN = -2;
    private static final int NONE = -1;
    private static final int SECTORS_IN_HEADER = 109;

    private final SeekableByteChannel file;
    private final int sectorSize;
    private final List<Integer> tableSectors = new ArrayList<>();

    private CompoundFile(SeekableByteChannel file, ByteBuffer header) throws IOException {
        this.file = file;
        int shift = header.getShort(30);
        if (shift != 9 && shift != 12) {
            throw damaged();
        }
        this.sectorSize = 1 << shift;
        for (int i = 0; i < SECTORS_IN_HEADER; i++) {
            tableSectors.add(header.getInt(76 + 4 * i));
        }
        readFurtherTableSectors(header.getInt(68), header.getInt(72));
    }

    /** The names directly below the root. */
    static Set<String> topNames(SeekableByteChannel file) throws IOException {
        ByteBuffer header = read(file, 0, HEADER);
        return new CompoundFile(file, header).namesBelowRoot(header.getInt(48));
    }

    private void readFurtherTableSectors(int first, int count) throws IOException {
        int sector = first;
        int perSector = sectorSize / 4 - 1;
        // what the tables of a file of this size can need; a chain that goes on has turned back on itself
        long enough = SECTORS_IN_HEADER + file.size() / sectorSize / perSector + perSector;
        for (int i = 0; i < count && sector >= 0; i++) {
            if (tableSectors.size() > enough) {
                throw damaged();
            }
            ByteBuffer further = sector(sector);
            for (int j = 0; j < perSector; j++) {
                tableSectors.add(further.getInt(4 * j));
            }
            sector = further.getInt(4 * perSector);
        }
    }

    private Set<String> namesBelowRoot(int firstSector) throws IOException {
        List<ByteBuffer> entries = entries(firstSector);
        Set<String> names = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        List<Integer> open = new ArrayList<>(List.of(entries.getFirst().getInt(76)));
        while (!open.isEmpty()) {
            int index = open.removeLast();
            if (index == NONE || !seen.add(index)) {
                continue;
            }
            if (index < 0 || index >= entries.size()) {
                throw damaged();
            }
            ByteBuffer entry = entries.get(index);
            names.add(name(entry));
            open.add(entry.getInt(68));
            open.add(entry.getInt(72));
        }
        return names;
    }

    private List<ByteBuffer> entries(int firstSector) throws IOException {
        List<ByteBuffer> entries = new ArrayList<>();
        for (int sector = firstSector; sector != END_OF_CHAIN; sector = following(sector)) {
            ByteBuffer directory = sector(sector);
            for (int at = 0; at < sectorSize; at += ENTRY) {
                entries.add(directory.slice(at, ENTRY).order(ByteOrder.LITTLE_ENDIAN));
            }
            if (entries.size() > MOST_ENTRIES) {
                throw damaged();
            }
        }
        if (entries.isEmpty()) {
            throw damaged();
        }
        return entries;
    }

    private static String name(ByteBuffer entry) {
        int length = Math.clamp(entry.getShort(64) - 2, 0, 62);
        byte[] name = new byte[length];
        entry.get(0, name);
        return new String(name, StandardCharsets.UTF_16LE);
    }

    private int following(int sector) throws IOException {
        int perSector = sectorSize / 4;
        int table = sector / perSector;
        if (sector < 0 || table >= tableSectors.size()) {
            throw damaged();
        }
        return sector(tableSectors.get(table)).getInt(4 * (sector % perSector));
    }

    private ByteBuffer sector(int number) throws IOException {
        if (number < 0) {
            throw damaged();
        }
        return read(file, (number + 1L) * sectorSize, sectorSize);
    }

    private static ByteBuffer read(SeekableByteChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(from);
        while (bytes.hasRemaining()) {
            if (file.read(bytes) < 0) {
                throw damaged();
            }
        }
        return bytes.flip();
    }

    private static RuleBroken damaged() {
        return new RuleBroken("content.damaged");
    }
}
