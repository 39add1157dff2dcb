package dsg.faq;

/** What the chatbot had to say. */
public enum ChatOutcome {
    /** Articles, the best first. */
    ANSWERED,
    /** A refusal of this portal, by its code. */
    EXPLAINED,
    /** 該当なし: a person is next. */
    NOTHING
}
