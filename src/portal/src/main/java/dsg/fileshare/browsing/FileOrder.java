package dsg.fileshare.browsing;

import dsg.fileshare.area.StoredFile;
import java.util.function.Function;

/** What a list of files is sorted by; the identifier breaks ties, so that paging neither skips nor repeats. */
public enum FileOrder {
    NAME("nameKey", StoredFile::nameKey),
    SIZE("size", file -> file.content().size()),
    REGISTERED("registeredAt", StoredFile::registeredAt);

    private final String column;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference holds no state
    private final Function<StoredFile, Object> key;

    FileOrder(String column, Function<StoredFile, Object> key) {
        this.column = column;
        this.key = key;
    }

    /** The attribute of {@link StoredFile} that is sorted by. */
    String column() {
        return column;
    }

    /** That attribute's value in this file. */
    Object of(StoredFile file) {
        return key.apply(file);
    }
}
