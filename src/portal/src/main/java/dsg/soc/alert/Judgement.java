package dsg.soc.alert;

/** What an alert turned out to be. */
public enum Judgement {
    /** It was what the rule says. */
    TRUE_POSITIVE,
    /** The rule was wrong. */
    FALSE_POSITIVE,
    /** It happened, and was allowed. */
    EXPECTED,
    /** An exercise. */
    DRILL
}
