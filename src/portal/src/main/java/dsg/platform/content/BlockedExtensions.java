package dsg.platform.content;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whether a name ends in an extension of Annex 2, however it is written (R68, B12): one rule for uploads and for the
 * names inside archives. The office may add extensions; none is taken away.
 */
final class BlockedExtensions {

    /** Letters of other scripts, small and large, in the order of {@link #LATIN}: Cyrillic, Greek, Armenian, phonetic. */
    private static final String LOOK_ALIKES =
            "\u0430\u0435\u043E\u0440\u0441\u0445\u0443\u0456\u0455\u0458\u0501\u043A\u043C\u0442\u0432\u043D\u051B\u051D\u04BB\u04CF"
                    + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0405\u0408\u050C\u051A\u051C"
                    + "\u03B1\u03BF\u03C1\u03C7\u03B9\u03BD\u03BA\u03C5\u03B3"
                    + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7"
                    + "\u0585\u057D\u0578\u0570\u0581\u0566"
                    + "\u0131\u0251\u0261\u026A\u212E";

    private static final String LATIN =
            "aeopcxyisjdkmtbhqwhl" + "ABEKMHOPCTYXISJGQW" + "aopxivkuy" + "ABEZHIKMNOPTYX" + "ounhgq" + "iagie";

    private final Set<String> blocked;

    BlockedExtensions(Collection<String> added) {
        blocked = Stream.concat(AnnexTwo.EXTENSIONS.stream(), added.stream())
                .map(extension -> extension.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The blocked extension that this name ends in, lower-case and without its dot. */
    Optional<String> endOf(String name) {
        // Whatever stands before or behind a separator or colon may be what a file system takes for the name; what only
        // resembles one, as the full-width forms do, separates nothing
        return Stream.of(name.split("[/\\\\:]"))
                .flatMap(part -> Stream.of(part, inLatin(part)))
                .map(part -> bare(NameKey.loosely(part)))
                .flatMap(part -> lastExtensions(part).filter(blocked::contains))
                .findFirst();
    }

    /** The first blocked extension that stands inside this name, as in {@code plan.exe.pdf}. */
    Optional<String> insideOf(String name) {
        String[] segments = bare(NameKey.loosely(name)).split("\\.");
        return Stream.of(segments)
                .skip(1)
                .limit(Math.max(0, segments.length - 2))
                .map(String::strip)
                .filter(blocked::contains)
                .findFirst();
    }

    /** Dots and blanks at the end are dropped by Windows. */
    private static String bare(String part) {
        return part.replaceAll("[.\\s]+$", "");
    }

    /** {@code c} and {@code b.c} of {@code a.b.c}. */
    private static Stream<String> lastExtensions(String part) {
        int last = part.lastIndexOf('.');
        if (last < 0) {
            return Stream.empty();
        }
        int before = part.lastIndexOf('.', last - 1);
        return Stream.of(part.substring(last + 1), part.substring(before + 1)).map(String::strip);
    }

    /** With letters of other scripts as the Latin ones that people take them for. */
    private static String inLatin(String part) {
        return part.codePoints()
                .map(point -> {
                    int place = LOOK_ALIKES.indexOf(point);
                    return place < 0 ? point : LATIN.charAt(place);
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
