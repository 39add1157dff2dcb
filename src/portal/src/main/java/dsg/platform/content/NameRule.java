package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dsg.platform.access.RuleBroken;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one rule for names of files (R68, B12), applied wherever a name comes in: upload, rename, copy, restore. Says no with a
 * code per reason.
 */
final class NameRule {

    /** What to do about a blocked extension that is not the last, as in {@code report.ws.xlsx}. */
    enum InnerSegments {
        BLOCK,
        WARN,
        OFF
    }

    /** Bytes in UTF-8: what the usual file systems take. */
    static final int LONGEST = 255;

    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\\$|conout\\$)(\\..*)?");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>\"|?*]");
    private static final Pattern OUTER = Pattern.compile("^[\\s\\u3000]|[.\\s\\u3000]$");

    private final BlockedExtensions blocked;
    private final InnerSegments innerSegments;

    NameRule(BlockedExtensions blocked, InnerSegments innerSegments) {
        this.blocked = blocked;
        this.innerSegments = innerSegments;
    }

    /** The name, or the reason why it may not stand. */
    FileName check(String given) {
        String name = wellFormed(given);
        blocked.endOf(name).ifPresent(extension -> refuse(true, "extension", "." + extension));
        fits(name);
        Optional<String> inner = innerSegments == InnerSegments.OFF ? Optional.empty() : blocked.insideOf(name);
        refuse(innerSegments == InnerSegments.BLOCK && inner.isPresent(), "inner", "." + inner.orElse(""));
        return new FileName(name, NameKey.of(name), inner.orElse(null));
    }

    /** The name of a folder, or the reason why it may not stand; Annex 2 speaks of files only. */
    String checkFolder(String given) {
        String name = wellFormed(given.strip());
        fits(name);
        return name;
    }

    private static String wellFormed(String given) {
        String name = withoutZeroWidth(Normalizer.normalize(given, Normalizer.Form.NFC));
        String key = NameKey.of(name);
        refuse(name.isBlank() || key.isEmpty(), "empty");
        refuse(name.codePoints().anyMatch(NameRule::isControl), "control");
        refuse(name.codePoints().anyMatch(NameRule::turnsText), "bidi");
        refuse(name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || key.matches("[. ]+"), "path");
        refuse(name.indexOf(':') >= 0, "ads");
        refuse(RESERVED.matcher(key).matches(), "reserved");
        return name;
    }

    private static void fits(String name) {
        refuse(OUTER.matcher(name).find(), "trailing");
        refuse(FORBIDDEN.matcher(name).find(), "character");
        refuse(name.getBytes(UTF_8).length > LONGEST, "length", LONGEST);
    }

    private static void refuse(boolean broken, String reason, Object... arguments) {
        if (broken) {
            throw new RuleBroken("content.name." + reason, arguments);
        }
    }

    /** Variation selectors stay: they tell forms of kanji in names apart. */
    private static String withoutZeroWidth(String name) {
        return name.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT || turnsText(point))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Control characters, line ends, halves of surrogate pairs, code points without meaning. */
    private static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Makes what follows read in the other direction, so that {@code exe.pdf} can look like {@code fdp.exe}. */
    private static boolean turnsText(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }
}
