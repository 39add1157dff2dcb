package dsg.platform.content;

import java.text.Normalizer;
import java.util.Locale;

/** What two names must not share within a folder: names that a person would take for the same are the same (B12, T8). */
public final class NameKey {

    private NameKey() {}

    /** Width, composition, case, invisible characters and outer blanks do not tell names apart; ① and 1, ㎡ and m2 do. */
    public static String of(String name) {
        String even = Normalizer.normalize(inOneWidth(name), Normalizer.Form.NFC);
        return Normalizer.normalize(visible(even).toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .strip();
    }

    /** Reads a name as the most forgiving reader would: what only resembles a letter or a dot counts as one. For rules. */
    static String loosely(String name) {
        String plain = visible(Normalizer.normalize(name, Normalizer.Form.NFKC));
        return Normalizer.normalize(plain.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC)
                .strip();
    }

    /** False for what takes no room on the screen: format characters, variation selectors, fillers. */
    static boolean isVisible(int point) {
        boolean variation = (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
        boolean filler = point == 0x034F || point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
        return Character.getType(point) != Character.FORMAT && !variation && !filler;
    }

    private static String visible(String name) {
        return name.codePoints()
                .filter(NameKey::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Full-width letters and half-width kana stand in a block of their own (U+FF00 to U+FFEF). */
    private static String inOneWidth(String name) {
        StringBuilder even = new StringBuilder(name.length());
        name.codePoints().forEach(point -> {
            String one = Character.toString(point);
            boolean ofOtherWidth = (point >= 0xFF00 && point <= 0xFFEF) || point == 0x3000;
            even.append(ofOtherWidth ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one);
        });
        return even.toString();
    }
}
