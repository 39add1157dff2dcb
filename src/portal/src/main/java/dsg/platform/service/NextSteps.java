package dsg.platform.service;

import dsg.platform.access.Caller;
import java.util.List;

/**
 * A service's part in what somebody has to do next (次にあなたがすること), declared by the service and found by CDI. It is asked in a
 * transaction that sees the caller's rows, whenever their home page is opened: so it is quick, and says nothing to whom it does not
 * concern.
 */
public interface NextSteps {

    /** What waits for this caller, the most urgent first. */
    List<NextStep> of(Caller caller);
}
