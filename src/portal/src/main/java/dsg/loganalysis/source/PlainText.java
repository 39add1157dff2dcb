package dsg.loganalysis.source;

import org.jspecify.annotations.Nullable;

/** Text from anywhere, made such that the database can hold it. */
public final class PlainText {

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** Without zero bytes and halves of characters, and no longer than that. */
    public static String of(String text, int longest) {
        int end = Math.min(text.length(), longest);
        StringBuilder clean = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char each = text.charAt(i);
            if (Character.isHighSurrogate(each) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(each).append(text.charAt(++i));
            } else {
                clean.append(each == 0 || Character.isSurrogate(each) ? REPLACEMENT : each);
            }
        }
        return clean.toString();
    }

    /** As {@link #of}; null where there is nothing. */
    public static @Nullable String orNull(@Nullable String text, int longest) {
        return text == null || text.isEmpty() ? null : of(text, longest);
    }
}
