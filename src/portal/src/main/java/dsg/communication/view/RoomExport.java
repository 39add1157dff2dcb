package dsg.communication.view;

import dsg.communication.EntryRow;
import dsg.communication.Moderation;
import dsg.communication.RoomId;
import dsg.platform.view.CsvExport;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A room's record for an audit, with every word that was ever there; its reason comes in the address and goes on the log. */
@WebServlet("/communication/record.csv")
public class RoomExport extends CsvExport {
    private static final long serialVersionUID = 1;

    private static final List<String> HEADINGS = List.of("番号", "種別", "対象番号", "日時（UTC）", "記録した人", "アカウント", "本文");

    @Inject
    transient Moderation moderation;

    public RoomExport() {
        super("room-record");
    }

    @Override
    protected Stream<List<String>> lines(Map<String, String> parameters) {
        List<EntryRow> rows =
                moderation.record(RoomId.of(parameters.getOrDefault("id", "")), parameters.getOrDefault("reason", ""));
        return Stream.concat(Stream.of(HEADINGS), rows.stream().map(RoomExport::line));
    }

    private static List<String> line(EntryRow row) {
        return List.of(
                Long.toString(row.sequence()),
                row.kind().name(),
                row.about() == null ? "" : row.about().toString(),
                row.at().toString(),
                row.authorName(),
                row.author().toString(),
                row.text());
    }
}
