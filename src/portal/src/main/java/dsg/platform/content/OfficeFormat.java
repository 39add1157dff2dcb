package dsg.platform.content;

import java.util.Arrays;
import java.util.Optional;

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

    /** Where Office's packages list the types of their parts, the main one among them. */
    static final String PART_TYPES = "[Content_Types].xml";
    /** Where OpenDocument says what it is. */
    static final String OPEN_DOCUMENT_TYPE = "mimetype";

    private static final String MACROS = "application/vnd.ms-office.vbaProject";

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

    /** The part of the package to ask. */
    String declaredIn() {
        return isOpenDocument() ? OPEN_DOCUMENT_TYPE : PART_TYPES;
    }

    /** Whether that part declares this format, and no macros where the format has none. */
    boolean isDeclaredBy(String part) {
        if (isOpenDocument()) {
            return part.strip().equals(mediaType);
        }
        boolean macrosAllowed = mainPart.contains("macroEnabled");
        boolean declared = part.contains('"' + mainPart + '"') || part.contains("'" + mainPart + "'");
        return declared && (macrosAllowed || !part.contains(MACROS));
    }

    private boolean isOpenDocument() {
        return mediaType.contains("opendocument");
    }
}
