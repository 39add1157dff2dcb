package dsg.audit.view;

import dsg.audit.Evidence;
import dsg.protocol.evidence.TreeHead;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** audit/heads.xhtml: the log's signed heads, to be kept by whoever looks at them. */
@Named
@RequestScoped
public class HeadsView {

    @Inject
    Evidence evidence;

    private @Nullable List<TreeHead> heads;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getHeads();
    }

    public List<TreeHead> getHeads() {
        if (heads == null) {
            heads = evidence.heads();
        }
        return heads;
    }
}
