package dsg.enrolment;

/** What the office says where one finger seems to be enrolled of two people. */
public enum SameFingerVerdict {
    OPEN,
    /** One human being under two names: what was enrolled second is destroyed. */
    SAME_PERSON,
    /** Two, whose fingers look alike. */
    TWO_PEOPLE
}
