package dsg.application.view;

import dsg.application.ApplicationRow;
import dsg.application.Applications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 次にあなたがすること, on the home page and on application/work.xhtml; and application/own.xhtml. */
@Named
@RequestScoped
public class WorkView {

    /** So many fit on the home page. */
    private static final int FEW = 5;

    @Inject
    Applications applications;

    private @Nullable List<ApplicationRow> toDecide;
    private @Nullable List<ApplicationRow> own;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getToDecide();
    }

    /** As {@link #load}, for one's own. */
    public void loadOwn() {
        getOwn();
    }

    public List<ApplicationRow> getToDecide() {
        if (toDecide == null) {
            toDecide = applications.toDecide();
        }
        return toDecide;
    }

    /** The most urgent ones. */
    public List<ApplicationRow> getFirst() {
        return getToDecide().subList(0, Math.min(FEW, getToDecide().size()));
    }

    public List<ApplicationRow> getOwn() {
        if (own == null) {
            own = applications.own();
        }
        return own;
    }
}
