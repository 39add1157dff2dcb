package dsg.fileshare.browsing;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Label;
import dsg.fileshare.preview.Previews;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A published file in a list.
 *
 * @param size bytes
 * @param registeredBy the person's name
 * @param organisation the name of the organisation that the person registered it for
 * @param edition 1, or more where files of this name have lain in the folder before
 * @param label by the designation (T54); null where the office has recorded none
 */
public record FileRow(
        FileId id,
        String name,
        long size,
        String registeredBy,
        String organisation,
        Instant registeredAt,
        int edition,
        @Nullable Label label) {

    /** Whether its pages can be looked at. */
    public boolean isShown() {
        return Previews.canShow(name);
    }

    /** The kind of file as its name says it: the extension in capitals; empty where it has none. */
    public String type() {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
