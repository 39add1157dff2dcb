package dsg.platform.content;

import dsg.platform.access.RuleBroken;

/** It bears a marking of higher secrecy than may come in here (R140). */
public class SecrecyMarked extends RuleBroken {

    private static final long serialVersionUID = 1;

    private final String word;

    SecrecyMarked(String word) {
        super(FileRules.MARKING, word);
        this.word = word;
    }

    /** The marking, as it stands there. */
    public String word() {
        return word;
    }
}
