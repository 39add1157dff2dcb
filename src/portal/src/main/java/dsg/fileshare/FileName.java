package dsg.fileshare;

import org.jspecify.annotations.Nullable;

/**
 * A file name that may stand in an area. Made by {@link NameRule} only, so that no name comes in unchecked.
 *
 * @param value as it is shown and downloaded, in Unicode's composed form
 * @param key what no other file in the folder may share
 * @param inner a blocked extension inside the name that its reader should be warned of; null mostly
 */
record FileName(String value, String key, @Nullable String inner) {

    /** The last extension in lower case, without its dot; empty where there is none. */
    String extension() {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(dot + 1);
    }

    @Override
    public String toString() {
        return "[file name]";
    }
}
