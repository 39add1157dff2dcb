package dsg.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Deque;

/** The entries open in this request, innermost last: a use case may call another. */
@RequestScoped
class OpenEntries {

    private final Deque<AuditEntry> open = new ArrayDeque<>();

    void push(AuditEntry entry) {
        open.push(entry);
    }

    void remove(AuditEntry entry) {
        open.remove(entry);
    }

    AuditEntry innermost() {
        return open.getFirst();
    }
}
