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

    private static final String LOOK_ALIKES =
            "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0455\u0458\u0501\u043a\u043c\u0442\u0432\u043d\u051b\u051d"
                    + "\u03b1\u03bf\u03c1\u03c7\u03b9\u03bd\u03ba\u03c5";
    private static final String LATIN = "aeopcxyisjdkmtbhqw" + "aopxivku";

    private final Set<String> blocked;

    BlockedExtensions(Collection<String> added) {
        blocked = Stream.concat(AnnexTwo.EXTENSIONS.stream(), added.stream())
                .map(extension -> extension.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The blocked extension that this name ends in, lower-case and without its dot. */
    Optional<String> endOf(String name) {
        // Whatever stands before or behind a separator or colon may be what a file system takes for the name
        return Stream.of(NameKey.of(name).split("[/\\\\:]"))
                .map(BlockedExtensions::bare)
                .flatMap(part -> lastExtensions(part).filter(blocked::contains))
                .findFirst();
    }

    /** The first blocked extension that stands inside this name, as in {@code plan.exe.pdf}. */
    Optional<String> insideOf(String name) {
        String[] segments = bare(NameKey.of(name)).split("\\.");
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
        return Stream.of(part.substring(last + 1), part.substring(before + 1))
                .map(String::strip)
                .flatMap(extension -> Stream.of(extension, inLatin(extension)));
    }

    /** Cyrillic and Greek letters as the Latin ones that people take them for. */
    private static String inLatin(String extension) {
        return extension
                .codePoints()
                .map(point -> {
                    int place = LOOK_ALIKES.indexOf(point);
                    return place < 0 ? point : LATIN.charAt(place);
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
