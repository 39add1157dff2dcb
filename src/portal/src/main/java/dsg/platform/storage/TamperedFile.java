package dsg.platform.storage;

import java.io.IOException;

/** What lies on disk is not what was written: changed, cut off, exchanged, or under another key. Nothing of it is released. */
public class TamperedFile extends IOException {
    private static final long serialVersionUID = 1;

    TamperedFile(String message) {
        super(message);
    }

    TamperedFile(String message, Throwable cause) {
        super(message, cause);
    }
}
