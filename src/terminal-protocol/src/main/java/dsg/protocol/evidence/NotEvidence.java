package dsg.protocol.evidence;

/** What was handed over cannot be read as what it should be; the message says what is wrong with it, Japanese first. */
public class NotEvidence extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 80;

    public NotEvidence(String message) {
        super(message);
    }

    public NotEvidence(String message, Throwable cause) {
        super(message, cause);
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
