package dsg.audit;

import dsg.platform.access.SystemTask;
import dsg.platform.ledger.Ledger;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Heads for the terminals' agents, which keep them: the second party that finds a log built anew. */
@Stateless
public class HeadsForTerminals {

    @Inject
    Ledger ledger;

    /** The newest head, and the proof that it continues the tree of this size; empty while nothing was signed. */
    @SystemTask("a registered terminal's agent, for the newest head")
    public List<String> after(long size) {
        return ledger.newestAfter(size);
    }

    /** What heads are verified with, in PEM. */
    @SystemTask("a registered terminal's agent, for the key of heads")
    public String key() {
        return ledger.publicKey();
    }
}
