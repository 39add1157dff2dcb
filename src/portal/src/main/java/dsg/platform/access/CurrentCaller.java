package dsg.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Holds the caller of this request; empty until the session filter has let the request in. */
@RequestScoped
public class CurrentCaller {

    private @Nullable Caller caller;

    /** The caller, or a refusal where nobody is signed in. */
    public Caller get() {
        return find().orElseThrow(() -> new NoSession("access.none"));
    }

    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    /** Only the session filter and {@link #as} say who calls. */
    public void enter(Caller entering) {
        caller = entering;
    }

    /** Runs work as that caller, then restores the one before: for programs that act by name, such as the demonstration. */
    public <T> T as(Caller acting, Callable<T> work) throws Exception {
        Caller before = caller;
        caller = acting;
        try {
            return work.call();
        } finally {
            caller = before;
        }
    }
}
