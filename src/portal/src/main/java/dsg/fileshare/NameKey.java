package dsg.fileshare;

import java.text.Normalizer;
import java.util.Locale;

/** What two names must not share within a folder: names that a person would take for the same are the same (B12, T8). */
final class NameKey {

    private NameKey() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
