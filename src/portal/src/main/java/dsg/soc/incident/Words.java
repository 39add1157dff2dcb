package dsg.soc.incident;

import dsg.platform.access.RuleBroken;

/** Reads what was typed into the free texts of an incident. */
final class Words {

    static final int TITLE = 200;
    static final int TEXT = 4_000;
    static final int SHORT = 500;

    private Words() {}

    static String line(String typed, int longest) {
        String line = text(typed, longest);
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("soc.text.bad", longest);
        }
        return line;
    }

    static String text(String typed, int longest) {
        String text = typed.strip().replace("\0", "");
        if (text.isEmpty() || text.length() > longest) {
            throw new RuleBroken("soc.text.bad", longest);
        }
        return text;
    }
}
