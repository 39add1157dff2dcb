package dsg.platform.audit;

import dsg.platform.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row in the making: opened by the gate, told by the use case what it is about, written with its outcome. */
public final class AuditEntry {

    private final String action;
    private final @Nullable Caller caller;
    private @Nullable UUID contract;
    private @Nullable String objectType;
    private @Nullable UUID objectId;
    private @Nullable String detail;

    AuditEntry(String action, @Nullable Caller caller) {
        this.action = action;
        this.caller = caller;
        this.contract = caller == null || caller.contract() == null
                ? null
                : caller.contract().value();
    }

    void about(String type, UUID id) {
        objectType = type;
        objectId = id;
    }

    void inContract(UUID id) {
        contract = id;
    }

    void detail(String text) {
        detail = text;
    }

    String action() {
        return action;
    }

    @Nullable
    Caller caller() {
        return caller;
    }

    @Nullable
    UUID contract() {
        return contract;
    }

    @Nullable
    String objectType() {
        return objectType;
    }

    @Nullable
    UUID objectId() {
        return objectId;
    }

    @Nullable
    String detail() {
        return detail;
    }
}
