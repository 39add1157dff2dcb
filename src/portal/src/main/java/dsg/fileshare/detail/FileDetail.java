package dsg.fileshare.detail;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderRef;
import dsg.fileshare.browsing.FileRow;
import java.time.Instant;
import java.util.List;

/**
 * One file.
 *
 * @param path its folders, the topmost first
 * @param sha256 of its content, lower-case hexadecimal
 * @param mediaType as found in the content
 * @param shown whether its pages can be looked at
 * @param editions of its name in its folder that are there, the newest first; this one is among them
 * @param events what has become of it, the newest first
 */
public record FileDetail(
        FileRow file,
        List<FolderRef> path,
        String sha256,
        String mediaType,
        boolean shown,
        List<Edition> editions,
        List<Event> events) {

    /**
     * A file of the same name in the same folder.
     *
     * @param number from 1
     */
    public record Edition(
            FileId id, int number, String name, long size, String registeredBy, Instant registeredAt, boolean own) {}

    /**
     * Something that happened to the file.
     *
     * @param key of its words
     * @param who a person's name
     * @param note where from, or why; empty where nothing is to be said
     */
    public record Event(Instant at, String key, String who, String note) {}
}
