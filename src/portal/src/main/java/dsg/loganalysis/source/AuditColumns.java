package dsg.loganalysis.source;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the portal's audit log in the columns of the store. */
public final class AuditColumns {

    private static final int LONGEST = 2_500;

    /** What says that something is wrong with the gateway itself. */
    private static final Set<String> ALARMS = Set.of(
            "CLOCK_ALARM",
            "TASK_LATE",
            "LOG_LOST",
            "LOG_SILENT",
            "AUDIT_LOG_DAMAGED",
            "AUDIT_HEAD_DIFFERS",
            "AUDIT_SEQUENCER_LATE",
            "REGISTER_DIFFERS",
            "fileshare.tampered");

    private AuditColumns() {}

    /** The row's columns; names of protected files are never among them. */
    public static Columns of(
            String action,
            String outcome,
            @Nullable String code,
            @Nullable String username,
            @Nullable String terminal,
            @Nullable UUID contract,
            @Nullable String objectType,
            @Nullable String objectId,
            @Nullable String detail) {
        String message = Stream.of(action, outcome, code, objectType, detail)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Columns(
                EventClass.ofAction(action).word(),
                action,
                severity(action, outcome),
                outcome.equals("OK") ? Columns.SUCCESS : Columns.FAILURE,
                code,
                username == null ? null : username.toUpperCase(Locale.ROOT),
                terminal,
                null,
                contract,
                objectType,
                objectId,
                null,
                PlainText.of(message, LONGEST));
    }

    private static int severity(String action, String outcome) {
        if (ALARMS.contains(action)) {
            return 4;
        }
        return switch (outcome) {
            case "REFUSED" -> 2;
            case "FAILED" -> 3;
            default -> 1;
        };
    }
}
