package dsg.forms;

import java.text.Normalizer;
import java.util.Locale;

/** By what names that somebody has typed into a form are compared. Pure. */
public final class Spelling {

    private Spelling() {}

    /** What two spellings of one name have in common: neither width nor case nor spaces tell names apart. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
