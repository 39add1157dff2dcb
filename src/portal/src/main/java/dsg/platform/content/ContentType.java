package dsg.platform.content;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What content shows itself to be by its first bytes, whatever its name says: every format of Annex 2 that has a mark, and the
 * formats that names promise most. The first that matches counts (ADR 0004).
 */
public enum ContentType {
    SEVEN_ZIP("application/x-7z-compressed", "7z", head -> head.startsWith("377abcaf271c")),
    RAR("application/vnd.rar", "rar", head -> head.startsWith("526172211a07")),
    GZIP("application/gzip", "gz", head -> head.startsWith("1f8b08")),
    BZIP2(
            "application/x-bzip2",
            "bz2",
            head -> head.startsWith("425a68") && head.hasAt(4, "314159265359", "177245385090")),
    COMPRESS(
            "application/x-compress",
            "Z",
            head -> head.startsWith("1f9d") && (head.at(2) & 0x7f) <= 16 && (head.at(2) & 0x7f) >= 9),
    CABINET("application/vnd.ms-cab-compressed", "cab", head -> head.startsWith("4d53434600000000")),
    LZH(
            "application/x-lzh-compressed",
            "lzh",
            head -> head.hasAt(2, "2d6c68", "2d6c7a") && head.at(6) == '-' && head.isBinary()),
    STUFFIT("application/x-stuffit", "sit", head -> head.startsWith("53495421", "5374756666497420") && head.isBinary()),
    PROGRAM("application/vnd.microsoft.portable-executable", "exe", head -> head.startsWith("4d5a") && head.isBinary()),
    JAVA_CLASS("application/java-vm", "class", head -> head.startsWith("cafebabe0000") && head.at(7) >= 45),
    SHORTCUT("application/x-ms-shortcut", "lnk", head -> head.startsWith("4c0000000114020000000000c000000000000046")),
    WINDOWS_HELP("application/winhlp", "hlp", head -> head.startsWith("3f5f0300")),
    COMPILED_HELP("application/vnd.ms-htmlhelp", "chm", head -> head.startsWith("4954534603000000")),
    OUTLOOK_STORE("application/vnd.ms-outlook-pst", "pst", head -> head.startsWith("2142444e") && head.isBinary()),
    ACCESS(
            "application/x-msaccess",
            "mdb",
            head -> head.startsWith("000100005374616e64617264204a6574", "000100005374616e6461726420414345")),
    MATLAB(
            "application/x-matlab-data",
            "mat",
            head -> head.startsWith("4d41544c414220352e30204d41542d66696c65") && head.isBinary()),
    BINHEX("application/mac-binhex40", "hqx", head -> head.beginsWith(Marks.BINHEX)),
    UUENCODED("text/x-uuencode", "uu", head -> head.beginsWith(Marks.UUENCODED)),
    REGISTRY("text/x-ms-regedit", "reg", head -> head.beginsWith(Marks.REGISTRY)),
    INTERNET_SHORTCUT("application/x-mswinurl", "url", head -> head.beginsWith(Marks.INTERNET_SHORTCUT)),
    HTML("text/html", "html", Head::isHtml),
    MAIL("message/rfc822", "eml", Head::isMail),

    PDF("application/pdf", null, head -> head.startsWith("255044462d") && head.isOfPdf()),
    PNG("image/png", null, head -> head.startsWith("89504e470d0a1a0a")),
    JPEG("image/jpeg", null, head -> head.startsWith("ffd8ff")),
    GIF("image/gif", null, head -> head.startsWith("474946383761", "474946383961") && head.isBinary()),
    TIFF("image/tiff", null, head -> head.startsWith("49492a00", "4d4d002a", "49492b00", "4d4d002b")),
    BITMAP("image/bmp", null, head -> head.startsWith("424d") && head.isBinary()),
    WEBP("image/webp", null, head -> head.startsWith("52494646") && head.hasAt(8, "57454250")),
    WAVE(
            "audio/wav",
            null,
            head -> (head.startsWith("52494646", "52463634", "42573634") && head.hasAt(8, "57415645"))
                    || head.startsWith("726966662e91cf11")),
    AVI("video/x-msvideo", null, head -> head.startsWith("52494646") && head.hasAt(8, "41564920")),
    /** MPEG-4, and QuickTime before it, whose first box may be any of these. */
    ISO_MEDIA(
            "video/mp4",
            null,
            head -> head.hasAt(4, "66747970")
                    || (head.hasAt(4, "6d6f6f76", "6d646174", "77696465", "66726565", "736b6970", "706e6f74")
                            && head.isBinary())),
    MP3("audio/mpeg", null, Head::isMpegAudio),
    MATROSKA("video/x-matroska", null, head -> head.startsWith("1a45dfa3")),
    WINDOWS_MEDIA("video/x-ms-asf", null, head -> head.startsWith("3026b2758e66cf11")),
    AUTOCAD("image/vnd.dwg", null, head -> head.startsWith("41433130", "4143312e", "4143322e") && head.isBinary()),
    POSTSCRIPT("application/postscript", null, Head::isPostScript),
    RICH_TEXT("application/rtf", null, head -> head.startsWith("7b5c727466")),
    /** A container: what is in it is seen when all of it has arrived. */
    ZIP(
            "application/zip",
            null,
            head -> head.startsWith("504b0304", "504b0506", "504b3030504b0304", "504b0708504b0304")),
    /** The older container of Office, of installers and of Outlook's messages. */
    COMPOUND("application/x-ole-storage", null, head -> head.startsWith("d0cf11e0a1b11ae1")),
    /** Excel before it had a container (BIFF2 to BIFF4): a file begins with its version. */
    OLD_EXCEL(
            "application/vnd.ms-excel", null, head -> head.startsWith("09000400", "09000600", "09020600", "09040600")),
    /** Word before it had a container. */
    OLD_WORD("application/msword", null, head -> head.startsWith("dba52d00", "9ba52100", "31be0000")),
    /** Drawings for others to look at: a zip file behind twelve letters. */
    DWF("model/vnd.dwf", null, head -> head.hasAt(12, "504b0304") && head.startsWith("28445746")),
    TAR("application/x-tar", null, head -> head.hasAt(257, "7573746172")),
    /** A signed message, which holds what it signs or only the signature (RFC 5652). */
    CMS_SIGNED("application/pkcs7-mime", null, head -> head.isCms("02")),
    /** Any other message of that kind: encrypted. */
    CMS_ENVELOPED("application/pkcs7-mime", null, head -> head.isCms("03", "04", "06")),
    /** Acrobat forgives something before the mark; whatever else the beginning shows itself to be has been found above. */
    LATE_PDF("application/pdf", null, Head::isLatePdf),
    EMPTY("application/x-empty", null, Head::isEmpty),
    BINARY("application/octet-stream", null, Head::isBinary),
    TEXT("text/plain", null, head -> true);

    /** Marks in text. */
    private static final class Marks {
        static final Pattern BINHEX = Pattern.compile("\\(This file must be converted with BinHex");
        static final Pattern UUENCODED = Pattern.compile("begin [0-7]{3} \\S[^\r\n]*\\r?\\n[ -`]{1,61}\\r?\\n");
        static final Pattern REGISTRY =
                Pattern.compile("(Windows Registry Editor Version [0-9.]+|REGEDIT4)[ \t]*(\\R|$)");
        static final Pattern INTERNET_SHORTCUT = Pattern.compile("(?i)\\[InternetShortcut\\][ \t]*(\\R|$)");
    }

    private final String mediaType;
    private final @Nullable String annexTwo;

    @SuppressWarnings("ImmutableEnumChecker") // the marks hold no state
    private final Predicate<Head> mark;

    ContentType(String mediaType, @Nullable String annexTwo, Predicate<Head> mark) {
        this.mediaType = mediaType;
        this.annexTwo = annexTwo;
        this.mark = mark;
    }

    static ContentType of(Head head) {
        return Arrays.stream(values())
                .filter(type -> type.mark.test(head))
                .findFirst()
                .orElseThrow();
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether files of this kind end where they say, so that nothing that others would find can lie behind. */
    boolean endsItself() {
        return this != PDF && this != LATE_PDF && this != TAR && this != CMS_SIGNED && this != BINARY;
    }

    /** The extension of Annex 2 that stands for this format; null where the format may be used. */
    @Nullable
    String annexTwo() {
        return annexTwo;
    }
}
