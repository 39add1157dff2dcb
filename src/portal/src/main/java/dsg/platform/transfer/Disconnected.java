package dsg.platform.transfer;

import java.io.IOException;

/** The other side of a transfer is gone: nothing of ours failed, and there is nobody to answer. */
public class Disconnected extends IOException {
    private static final long serialVersionUID = 1;

    public Disconnected(IOException cause) {
        super(cause);
    }
}
