package dsg.helpdesk;

/** How a ticket came in. */
public enum Channel {
    /** The form in the portal. */
    FORM,
    TELEPHONE,
    MAIL,
    /** Handed over by the chatbot with the conversation. */
    CHATBOT,
    /** The inquiry form F6 (R131, R132). */
    INQUIRY
}
