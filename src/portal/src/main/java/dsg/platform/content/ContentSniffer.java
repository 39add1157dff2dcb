package dsg.platform.content;

import static dsg.platform.content.ContentType.*;

import dsg.platform.access.RuleBroken;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Compares what a file begins with to what its name promises, before anything of it is kept (B12): a format of Annex 2 is
 * refused under any name, and a name that promises a format with a mark is refused without that mark.
 */
final class ContentSniffer {

    private static final Map<String, Set<ContentType>> PROMISES = promises();

    /** The type of what begins so, or the reason why it may not come in. */
    ContentType check(FileName name, ByteBuffer content) {
        ContentType type = ContentType.of(new Head(content));
        if (type.annexTwo() != null) {
            throw new RuleBroken("content.type", "." + type.annexTwo());
        }
        Set<ContentType> promised = PROMISES.get(name.extension());
        if (promised != null && type != EMPTY && !promised.contains(type)) {
            throw new RuleBroken("content.mismatch", "." + name.extension());
        }
        return type;
    }

    private static Map<String, Set<ContentType>> promises() {
        Map<String, Set<ContentType>> all = new HashMap<>();
        promise(all, "pdf", PDF, LATE_PDF);
        promise(all, "png", PNG);
        promise(all, "jpg jpeg jpe jfif", JPEG);
        promise(all, "gif", GIF);
        promise(all, "tif tiff", TIFF);
        promise(all, "bmp dib", BITMAP);
        promise(all, "webp", WEBP);
        promise(all, "wav", WAVE);
        promise(all, "avi", AVI);
        promise(all, "mp4 m4v m4a mov heic heif avif", ISO_MEDIA);
        promise(all, "mp3", MP3);
        promise(all, "mkv webm", MATROSKA);
        promise(all, "wmv wma asf", WINDOWS_MEDIA);
        promise(all, "dwg", AUTOCAD);
        promise(all, "dwf", DWF);
        promise(all, "ps", POSTSCRIPT);
        promise(all, "rtf", RICH_TEXT);
        promise(all, "doc", COMPOUND, OLD_WORD, RICH_TEXT);
        promise(all, "xls xlt", COMPOUND, OLD_EXCEL);
        promise(all, "ppt pps vsd", COMPOUND);
        promise(all, "tar", TAR, BINARY);
        promise(all, "zip jar odt ods odp odg", ZIP);
        // protected by a password they lie in a compound file; the second look says so
        promise(all, "vsdx vsdm docx docm dotx dotm xlsx xlsm xlsb xltx xltm pptx pptm potx ppsx", ZIP, COMPOUND);
        // a text may begin with the words of a printer's language
        promise(all, "txt csv tsv log md xml svg dxf stp step p21 igs iges", TEXT, BINARY, POSTSCRIPT);
        return Map.copyOf(all);
    }

    private static void promise(Map<String, Set<ContentType>> all, String extensions, ContentType... types) {
        for (String extension : extensions.split(" ")) {
            all.put(extension, EnumSet.copyOf(Set.of(types)));
        }
    }
}
