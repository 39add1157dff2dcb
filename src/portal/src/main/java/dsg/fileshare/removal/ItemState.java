package dsg.fileshare.removal;

/** What has become of one file of a removal. */
public enum ItemState {
    WAITING,
    DONE,
    /** It stays where it is, with the code that says why. */
    FAILED,
    /** Given up with the whole removal. */
    DROPPED
}
