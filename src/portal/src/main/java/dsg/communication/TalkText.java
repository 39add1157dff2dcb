package dsg.communication;

import dsg.helpdesk.MarkingWords;
import dsg.platform.access.RuleBroken;

/** Reads what was typed into a room. */
final class TalkText {

    static final int TEXT = 2_000;
    static final int NAME = 100;
    static final int REASON = 500;

    private TalkText() {}

    /** Without what only disturbs; checked for length, for signs that no keyboard makes, and for markings (T42). */
    static String read(String typed, int longest) {
        String text = typed.strip();
        boolean strange = text.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\t')
                || text.codePoints().anyMatch(TalkText::turnsRound);
        if (text.isEmpty() || text.length() > longest || strange) {
            throw new RuleBroken("communication.text.bad", longest);
        }
        MarkingWords.demandNone(text);
        return text;
    }

    /** Signs that change the direction of writing let a text look like another. */
    private static boolean turnsRound(int sign) {
        return (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }
}
