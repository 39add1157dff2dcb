package dsg.platform.audit;

/** Authenticates each row in the moment it is written, so that one that is changed before it stands in the tree is found all the same. */
public interface RowSeal {

    /**
     * The authentication code of a row.
     *
     * @param writer this run of this server
     * @param number the row's, counted without gap
     * @param canonical the row as {@code dsg.protocol.evidence.Entry} has it
     */
    byte[] of(String writer, long number, byte[] canonical);
}
