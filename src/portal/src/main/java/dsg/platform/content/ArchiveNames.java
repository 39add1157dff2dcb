package dsg.platform.content;

import java.util.HashSet;
import java.util.Set;

/** All names of one archive and of the archives in it, kept to find those that two programs would put in different places. */
final class ArchiveNames {

    private static final int LONGEST = 1024;
    /** Of all names together, since they are held in memory. */
    private static final int LETTERS = 2 << 20;

    private final int most;
    private final Set<String> entries = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private int letters;

    /** @param most entries that are taken */
    ArchiveNames(int most) {
        this.most = most;
    }

    /** @param within the archive that the entry lies in; empty for the outermost */
    void add(String within, ZipName name) {
        String path = name.value();
        Fault.when("toomany", path.length() > LONGEST);
        String key = within + "/" + NameKey.of(name.isFolder() ? path.substring(0, path.length() - 1) : path);
        Fault.when("duplicate", !entries.add(key), name.shown());
        for (int at = key.indexOf('/', within.length() + 1); at >= 0; at = key.indexOf('/', at + 1)) {
            addFolder(key.substring(0, at), name);
        }
        if (name.isFolder()) {
            addFolder(key, name);
        } else {
            files.add(key);
            Fault.when("ambiguous", folders.contains(key));
        }
        letters += key.length();
        Fault.when("toomany", letters > LETTERS || entries.size() > most);
    }

    /** What lies below a file would go through it, if that were a link. */
    private void addFolder(String key, ZipName name) {
        Fault.when("ambiguous", files.contains(key), name.shown());
        letters += folders.add(key) ? key.length() : 0;
    }
}
