package dsg.detection.rule;

/** Letters without regard to case, one character for one character, in no language's own way. */
public final class Fold {

    private static final char[] LATIN = new char[256];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            LATIN[c] = slowly(c);
        }
    }

    private Fold() {}

    public static char of(char c) {
        return c < LATIN.length ? LATIN[c] : slowly(c);
    }

    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(of(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char slowly(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
