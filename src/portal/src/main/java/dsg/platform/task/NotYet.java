package dsg.platform.task;

/** Thrown by a handler whose task cannot be done yet, for a reason that lies elsewhere and may pass: it is noted and tried again. */
public class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why in a word, for the provider */
    public NotYet(String why) {
        super(why);
    }
}
