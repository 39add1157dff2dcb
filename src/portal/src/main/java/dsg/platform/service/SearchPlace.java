package dsg.platform.service;

import dsg.platform.access.Caller;
import java.util.List;

/**
 * Where a service looks when somebody searches the whole portal; declared by the service and found by CDI. It is asked in a
 * transaction that sees the caller's rows, and finds nothing that the caller could not find on that service's own pages.
 */
public interface SearchPlace {

    /** The key of what its hits are called, {@code SearchPlace.<name>}. */
    String name();

    /** What holds these words, the best first. */
    List<SearchHit> find(String words, Caller caller, int most);
}
