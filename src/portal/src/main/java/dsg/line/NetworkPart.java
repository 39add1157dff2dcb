package dsg.line;

import dsg.edge.state.DesiredState;
import java.util.List;

/** A service's part in what edges are told; found by CDI, and asked whenever a state is made. */
public interface NetworkPart {

    /**
     * Adds what the service has to say.
     *
     * @param state as it is without
     * @param sites that this edge serves
     */
    DesiredState add(DesiredState state, List<SitePage> sites);
}
