package dsg.helpdesk;

import dsg.platform.access.RuleBroken;

/** Reads what was typed into the free texts of the desks. */
final class Words {

    static final int SUBJECT = 100;
    static final int TEXT = 4_000;
    static final int SHORT = 500;

    private Words() {}

    static String subject(String typed) {
        String line = one(typed, SUBJECT, "helpdesk.subject.bad");
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("helpdesk.subject.bad", SUBJECT);
        }
        return line;
    }

    static String text(String typed) {
        return one(typed, TEXT, "helpdesk.text.bad");
    }

    /** Checked for length and for markings. */
    static String one(String typed, int longest, String code) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new RuleBroken(code, longest);
        }
        MarkingWords.demandNone(text);
        return text;
    }
}
