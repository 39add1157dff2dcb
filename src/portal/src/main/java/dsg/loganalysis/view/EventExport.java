package dsg.loganalysis.view;

import dsg.loganalysis.LogRow;
import dsg.loganalysis.LogSearch;
import dsg.platform.view.CsvExport;
import dsg.platform.view.Formats;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Events for spreadsheets; names and order of the columns are a promise to those who read the files by program. */
@WebServlet("/loganalysis/events.csv")
public class EventExport extends CsvExport {
    private static final long serialVersionUID = 1;

    private static final List<String> HEADINGS = List.of(
            "received_at",
            "number",
            "source",
            "device_time",
            "class_name",
            "activity_name",
            "severity_id",
            "status",
            "status_code",
            "actor.user.name",
            "device.uid",
            "src_endpoint.ip",
            "contract",
            "resource.type",
            "resource.uid",
            "file.name",
            "message");

    @Inject
    transient LogSearch search;

    @Inject
    transient Clock clock;

    public EventExport() {
        super("events");
    }

    @Override
    protected Stream<List<String>> lines(Map<String, String> parameters) {
        return Stream.concat(
                Stream.of(HEADINGS),
                search.export(SearchAddress.of(parameters).query(clock.instant())).stream()
                        .map(EventExport::line));
    }

    private static List<String> line(LogRow row) {
        return Arrays.asList(
                        Formats.machine(row.received()),
                        row.number(),
                        row.source(),
                        row.deviceTime() == null ? null : Formats.machine(row.deviceTime()),
                        row.className(),
                        row.activity(),
                        row.severity(),
                        row.status(),
                        row.code(),
                        row.user(),
                        row.device(),
                        row.address(),
                        row.contract(),
                        row.resourceType(),
                        row.resource(),
                        row.fileName(),
                        row.message())
                .stream()
                .map(value -> Objects.toString(value, ""))
                .toList();
    }
}
