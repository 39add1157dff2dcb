package dsg.platform.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Office's formats that are zip files inside (ECMA-376, ODF), by what their names promise and what they then hold. */
enum OfficeFormat {
    DOCX("vnd.openxmlformats-officedocument.wordprocessingml.document", ".main+xml"),
    DOTX("vnd.openxmlformats-officedocument.wordprocessingml.template", ".main+xml"),
    DOCM("vnd.ms-word.document.macroEnabled", ".main+xml"),
    DOTM("vnd.ms-word.template.macroEnabledTemplate", ".main+xml"),
    XLSX("vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".main+xml"),
    XLTX("vnd.openxmlformats-officedocument.spreadsheetml.template", ".main+xml"),
    XLSM("vnd.ms-excel.sheet.macroEnabled", ".main+xml"),
    XLTM("vnd.ms-excel.template.macroEnabled", ".main+xml"),
    XLSB("vnd.ms-excel.sheet.binary.macroEnabled", ".main"),
    PPTX("vnd.openxmlformats-officedocument.presentationml.presentation", ".main+xml"),
    PPSX("vnd.openxmlformats-officedocument.presentationml.slideshow", ".main+xml"),
    POTX("vnd.openxmlformats-officedocument.presentationml.template", ".main+xml"),
    PPTM("vnd.ms-powerpoint.presentation.macroEnabled", ".main+xml"),
    VSDX("vnd.ms-visio.drawing", ".main+xml"),
    VSDM("vnd.ms-visio.drawing.macroEnabled", ".main+xml"),
    ODT("vnd.oasis.opendocument.text", ""),
    ODS("vnd.oasis.opendocument.spreadsheet", ""),
    ODP("vnd.oasis.opendocument.presentation", ""),
    ODG("vnd.oasis.opendocument.graphics", "");

    private static final String MACROS = "application/vnd.ms-office.vbaproject";

    private final String mediaType;
    private final String mainPart;

    OfficeFormat(String type, String mainPartSuffix) {
        this.mediaType = "application/" + type;
        this.mainPart = mediaType + mainPartSuffix;
    }

    /** The format that a name with this extension promises. */
    static Optional<OfficeFormat> promisedBy(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(extension))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a package with these types of parts, in lower case, is of this format, and without macros where it has none. */
    boolean isDeclaredBy(Set<String> types) {
        boolean macrosAllowed = mainPart.contains("macroEnabled");
        // a template or show that was renamed opens like the document that it is
        boolean declared = Arrays.stream(values())
                .filter(format -> format == this || (format.isPlainOpenXml() && family().equals(format.family())))
                .anyMatch(format -> types.contains(format.mainPart.toLowerCase(Locale.ROOT)));
        return declared && (macrosAllowed || !types.contains(MACROS));
    }

    private boolean isPlainOpenXml() {
        return mainPart.contains("openxmlformats");
    }

    /** Documents, sheets or shows; every other format is a family of its own. */
    private String family() {
        return mediaType.replaceAll(".*(wordprocessing|spreadsheet|presentation)ml.*", "$1");
    }

    boolean isOpenDocument() {
        return mediaType.contains("opendocument");
    }
}
