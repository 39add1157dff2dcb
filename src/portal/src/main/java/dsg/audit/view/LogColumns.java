package dsg.audit.view;

import dsg.platform.audit.AuditRow;
import dsg.platform.view.Formats;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The columns of an exported log; names and order are a promise to those who read the files by program. */
final class LogColumns {

    static final List<String> HEADINGS = List.of(
            "at",
            "outcome",
            "action",
            "code",
            "username",
            "terminal",
            "contract",
            "object_type",
            "object_id",
            "detail",
            "id",
            "writer",
            "writer_sequence");

    private LogColumns() {}

    static List<String> of(AuditRow row) {
        return Arrays.asList(
                        Formats.machine(row.at()),
                        row.outcome(),
                        row.action(),
                        row.code(),
                        row.username(),
                        row.terminal(),
                        row.contract(),
                        row.objectType(),
                        row.objectId(),
                        row.detail(),
                        row.id(),
                        row.writer(),
                        row.writerSequence())
                .stream()
                .map(value -> Objects.toString(value, ""))
                .toList();
    }
}
