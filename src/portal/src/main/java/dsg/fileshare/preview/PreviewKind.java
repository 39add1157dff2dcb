package dsg.fileshare.preview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a file's pages are made. The extension decides: what comes into an area has been compared with what its name promises (R68), and what
 * lies nevertheless ends in the sandbox.
 */
enum PreviewKind {
    PDF("pdf"),
    PICTURE("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff"),
    TEXT("txt", "csv", "tsv", "log", "md"),
    OFFICE("docx", "xlsx", "pptx", "doc", "xls", "ppt", "odt", "ods", "odp", "rtf");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> extensions;

    PreviewKind(String... extensions) {
        this.extensions = Set.of(extensions);
    }

    /** Empty where nothing here can show such a file. */
    static Optional<PreviewKind> of(String name) {
        String extension = extension(name);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    /** What the file is called inside the sandbox, where names of people's choice have no business. */
    String nameInside(String name) {
        return "in." + (this == TEXT ? "txt" : extension(name));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
