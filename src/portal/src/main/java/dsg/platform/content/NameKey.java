package dsg.platform.content;

import java.text.Normalizer;
import java.util.Locale;

/** What two names must not share within a folder: names that a person would take for the same are the same (B12, T8). */
public final class NameKey {

    private NameKey() {}

    /** Compatibility forms, case, invisible characters and outer blanks do not tell names apart. */
    public static String of(String name) {
        String visible = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(NameKey::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Normalizer.normalize(visible.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC)
                .strip();
    }

    /** False for what takes no room on the screen: format characters, variation selectors, fillers. */
    private static boolean isVisible(int point) {
        boolean variation = (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
        boolean filler = point == 0x034F || point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
        return Character.getType(point) != Character.FORMAT && !variation && !filler;
    }
}
