package dsg.operations.shipping;

import java.io.IOException;

/** Something that writes lines. */
interface Source {

    /** Its name in the store. */
    String name();

    /**
     * Brings the next lines.
     *
     * @return whether there may be more of them now
     * @throws IOException when they could not be read or brought; they are tried again
     */
    boolean ship(Store store) throws IOException;

    /** Whether it could write lines now, so that their absence says that all is well. */
    boolean lives();
}
