package dsg.noc.probe;

import java.util.List;

/** Looks at some targets; one bean for each way of looking, found by CDI. Ends within a few seconds, whatever it meets. */
public interface Probe {

    /** How they are now. */
    List<Sighting> look();
}
