package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dsg.platform.access.RuleBroken;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one rule for names of files (R68, B12), applied wherever a name comes in: upload, rename, copy, restore. Says no with a
 * code per reason; what it lets through it leaves as it was given.
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
    private static final int JOINER = 0x200D;

    private final BlockedExtensions blocked;
    private final InnerSegments innerSegments;

    NameRule(BlockedExtensions blocked, InnerSegments innerSegments) {
        this.blocked = blocked;
        this.innerSegments = innerSegments;
    }

    /** The name, or the reason why it may not stand. */
    FileName check(String given) {
        wellFormed(given);
        blocked.endOf(given).ifPresent(extension -> refuse(true, "extension", "." + extension));
        fits(given);
        Optional<String> inner = innerSegments == InnerSegments.OFF ? Optional.empty() : blocked.insideOf(given);
        refuse(innerSegments == InnerSegments.BLOCK && inner.isPresent(), "inner", "." + inner.orElse(""));
        return new FileName(given, NameKey.of(given), inner.orElse(null));
    }

    /** The name of a folder, or the reason why it may not stand; Annex 2 speaks of files only. */
    String checkFolder(String given) {
        String name = given.strip();
        wellFormed(name);
        fits(name);
        return name;
    }

    private static void wellFormed(String name) {
        String key = NameKey.loosely(name);
        refuse(name.isBlank() || key.isEmpty(), "empty");
        refuse(name.codePoints().anyMatch(NameRule::isControl), "control");
        refuse(name.codePoints().anyMatch(NameRule::turnsText), "bidi");
        refuse(name.codePoints().anyMatch(NameRule::isPrivate), "privateuse");
        refuse(name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || key.matches("[. ]+"), "path");
        refuse(name.indexOf(':') >= 0, "ads");
        refuse(RESERVED.matcher(key).matches(), "reserved");
    }

    private static void fits(String name) {
        refuse(name.codePoints().anyMatch(NameRule::isHidden), "invisible");
        refuse(OUTER.matcher(name).find(), "trailing");
        refuse(FORBIDDEN.matcher(name).find(), "character");
        refuse(name.getBytes(UTF_8).length > LONGEST, "length", LONGEST);
    }

    private static void refuse(boolean broken, String reason, Object... arguments) {
        if (broken) {
            throw new RuleBroken("content.name." + reason, arguments);
        }
    }

    /** Control characters, line ends, halves of surrogate pairs, and what will never be a character. */
    static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // kanji that are newer than this program are none of its business
            case Character.UNASSIGNED -> isNoCharacter(point);
            default -> false;
        };
    }

    private static boolean isNoCharacter(int point) {
        boolean ignorable =
                point == 0x2065 || (point >= 0xFFF0 && point <= 0xFFF8) || (point >= 0xE0000 && point <= 0xE0FFF);
        return ignorable || (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    /** 外字: everybody else sees another character there, or none. */
    private static boolean isPrivate(int point) {
        return Character.getType(point) == Character.PRIVATE_USE;
    }

    /** Takes no room on the screen. Variation selectors and joiners stay: they tell forms of kanji and pictures apart. */
    private static boolean isHidden(int point) {
        return Character.getType(point) == Character.FORMAT && point != JOINER;
    }

    /** Makes what follows read in the other direction, so that {@code exe.pdf} can look like {@code fdp.exe}. */
    static boolean turnsText(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }
}
