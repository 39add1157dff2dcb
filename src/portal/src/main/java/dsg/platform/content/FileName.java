package dsg.platform.content;

import org.jspecify.annotations.Nullable;

/** A file name that may stand in an area. Made by {@link NameRule} only, so that no name comes in unchecked. */
public final class FileName {

    private final String value;
    private final String key;
    private final @Nullable String inner;

    FileName(String value, String key, @Nullable String inner) {
        this.value = value;
        this.key = key;
        this.inner = inner;
    }

    /** As it was given, letter for letter; shown and downloaded so. */
    public String value() {
        return value;
    }

    /** What no other file in the folder may share. */
    public String key() {
        return key;
    }

    /** A blocked extension inside the name that its reader should be warned of; null mostly. */
    public @Nullable String inner() {
        return inner;
    }

    /** The last extension in lower case, without its dot; empty where there is none. */
    String extension() {
        String plain = NameKey.loosely(value);
        int dot = plain.lastIndexOf('.');
        return dot < 0 ? "" : plain.substring(dot + 1);
    }

    @Override
    public String toString() {
        return "[file name]";
    }
}
