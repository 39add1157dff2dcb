package dsg.fileshare.browsing;

import dsg.fileshare.area.FileId;
import java.time.Instant;
import java.util.Locale;

/**
 * A published file in a list.
 *
 * @param size bytes
 * @param registeredBy the person's name
 * @param organisation the name of the organisation that the person registered it for
 */
public record FileRow(
        FileId id, String name, long size, String registeredBy, String organisation, Instant registeredAt) {

    /** The kind of file as its name says it: the extension in capitals; empty where it has none. */
    public String type() {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
