package dsg.fileshare.tidying;

import static java.nio.charset.StandardCharsets.UTF_8;

import dsg.platform.content.NameKey;
import java.util.HashSet;
import java.util.Set;

/**
 * Where files lie in one archive. In a folder a name may have several editions (T8), and names that differ in case or width only are one to
 * Windows; in an archive each has a place of its own, or the one would overwrite the other where it is unpacked.
 */
final class ArchivePaths {

    /** Bytes of a name in UTF-8, as for the names of files themselves. */
    private static final int LONGEST = 255;

    private final Set<String> taken = new HashSet<>();

    /**
     * The place of the next file.
     *
     * @param folders names of its folders, joined by slashes
     * @param edition of the name; the first keeps the plain name
     */
    String of(String folders, String name, int edition) {
        String wanted = edition == 1 ? name : marked(name, " (第" + edition + "版)");
        String free = wanted;
        for (int number = 2; !taken.add(NameKey.of(folders + "/" + free)); number++) {
            free = marked(wanted, " (" + number + ")");
        }
        return folders + "/" + free;
    }

    /** With the mark before the extension, and no longer than a name may be. */
    private static String marked(String name, String mark) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String end = mark + (dot > 0 ? name.substring(dot) : "");
        while ((stem + end).getBytes(UTF_8).length > LONGEST && !stem.isEmpty()) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + end;
    }
}
