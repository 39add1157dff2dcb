package dsg.founding;

import dsg.platform.access.RuleBroken;
import dsg.terminal.TerminalKeys;

/**
 * One of the two sides that a gateway begins with.
 *
 * @param code of the organisation
 * @param organisation its name
 * @param person who acts for it; 1 to 100 characters
 * @param terminal the name of the person's terminal
 * @param keys of that terminal's browser and agent
 */
public record Founder(String code, String organisation, String person, String terminal, TerminalKeys keys) {

    private static final int LONGEST_NAME = 100;

    public Founder {
        if (!isName(organisation) || !isName(person)) {
            throw new RuleBroken("founding.name.bad", LONGEST_NAME);
        }
    }

    boolean isOf(String organisationCode) {
        return code.equals(organisationCode);
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
