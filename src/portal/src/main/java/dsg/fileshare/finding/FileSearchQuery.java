package dsg.fileshare.finding;

import dsg.fileshare.area.Label;
import dsg.platform.access.RuleBroken;
import dsg.platform.content.NameKey;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files are looked for; what is empty or null does not matter.
 *
 * @param text a part of the name, at most 255 letters; width and case do not matter
 * @param extension such as {@code pdf}, without the dot
 * @param registrar the account that registered them
 * @param from registered at or after this
 * @param until registered before this
 * @param label that they bear, of their own or because the area does
 */
public record FileSearchQuery(
        String text,
        String extension,
        @Nullable UUID registrar,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Label label)
        implements Serializable {

    private static final int LONGEST = 255;

    public FileSearchQuery {
        text = text.strip();
        extension = extension.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || extension.length() > LONGEST) {
            throw new RuleBroken("fileshare.search.long", LONGEST);
        }
    }

    /** What a name has to hold, as names are compared; none where every name will do. */
    List<String> parts() {
        return Stream.of(NameKey.of(text), extension.isEmpty() ? "" : NameKey.of("." + extension))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Every file. */
    public static FileSearchQuery everything() {
        return new FileSearchQuery("", "", null, null, null, null);
    }
}
