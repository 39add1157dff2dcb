package dsg.disclosure;

import java.util.Arrays;

/** What a provision is written as. */
public enum DisclosureFormat {
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 50_000),
    CSV(".csv", "text/csv; charset=UTF-8", 50_000),
    /** For reading and filing; a list that nobody can leaf through is no use. */
    PDF(".pdf", "application/pdf", 5_000);

    private final String extension;
    private final String mediaType;
    private final int most;

    DisclosureFormat(String extension, String mediaType, int most) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.most = most;
    }

    /** With its dot. */
    String extension() {
        return extension;
    }

    /** Lines that a file of this kind may have. */
    int most() {
        return most;
    }

    /** What a file of this name is, by its extension. */
    public static String mediaTypeOf(String name) {
        return Arrays.stream(values())
                .filter(each -> name.endsWith(each.extension))
                .findFirst()
                .orElseThrow()
                .mediaType;
    }
}
