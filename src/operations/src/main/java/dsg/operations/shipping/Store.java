package dsg.operations.shipping;

import java.io.IOException;

/** The log store as the shipper sees it. */
interface Store {

    /**
     * Brings these lines; none say that the source lives.
     *
     * @return the highest number of the stream that is stored for good
     * @throws IOException when it is not known whether they were stored; the same may be brought again
     */
    long bring(String source, String stream, Batch batch) throws IOException;

    /** The highest number of this stream that is stored for good; 0 where none is. */
    long acknowledged(String source, String stream) throws IOException;
}
