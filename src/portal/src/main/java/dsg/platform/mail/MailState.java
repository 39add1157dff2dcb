package dsg.platform.mail;

/** How far a mail is. */
enum MailState {
    WAITING,
    SENT,
    /** The mail server will never take it. */
    REFUSED,
    /** It would have told what is no longer so. */
    DROPPED
}
