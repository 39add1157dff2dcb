package dsg.helpdesk;

/** What the form asks to have done. */
public enum InquiryAction {
    RENAME,
    /** Carried out once the requesting office has agreed, as every deletion (R67). */
    DELETE
}
