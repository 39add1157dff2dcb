package dsg.faq;

/** How far a draft is. */
public enum DraftState {
    WAITING,
    PUBLISHED,
    DECLINED,
    WITHDRAWN
}
