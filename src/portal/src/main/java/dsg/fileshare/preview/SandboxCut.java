package dsg.fileshare.preview;

/** A document was not converted: its converter failed, or was stopped at a limit. */
final class SandboxCut extends Exception {
    private static final long serialVersionUID = 1;

    SandboxCut(String how) {
        super(how);
    }
}
