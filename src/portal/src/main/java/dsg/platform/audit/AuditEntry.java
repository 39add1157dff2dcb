package dsg.platform.audit;

import dsg.platform.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row in the making: opened by the gate, told by the use case what it is about, written with its outcome. Without a word of
 * failure, a use case whose transaction did not commit has failed at that.
 */
public final class AuditEntry {

    private String action;
    private final @Nullable Caller caller;
    private @Nullable UUID contract;
    private @Nullable String objectType;
    private @Nullable UUID objectId;
    private @Nullable String detail;
    private @Nullable Long number;
    private Outcome outcome = Outcome.FAILED;
    private String code = "rolled-back";

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

    void as(String name) {
        action = name;
    }

    void inContract(UUID id) {
        contract = id;
    }

    void detail(String text) {
        detail = detail == null ? text : detail + ", " + text;
    }

    /** Says what went wrong; the row is written with it once the transaction is over. */
    public void failed(Outcome how, String why) {
        outcome = how;
        code = why;
    }

    /** The number under which its row was tried to be written in its own transaction. */
    void numbered(long sequence) {
        number = sequence;
    }

    @Nullable
    Long number() {
        return number;
    }

    Outcome outcome() {
        return outcome;
    }

    String code() {
        return code;
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
