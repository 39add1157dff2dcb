package dsg.logon.view;

import dsg.logon.LogonRow;
import dsg.logon.Logons;
import dsg.platform.view.CsvExport;
import dsg.platform.view.Formats;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The history for spreadsheets; names and order of the columns are a promise to those who read the files by program. */
@WebServlet("/logon/history.csv")
public class LogonExport extends CsvExport {
    private static final long serialVersionUID = 1;

    private static final List<String> HEADINGS =
            List.of("at", "kind", "factor", "reason", "account", "person", "terminal", "site", "done_by");

    @Inject
    transient Logons logons;

    public LogonExport() {
        super("logons");
    }

    @Override
    protected Stream<List<String>> lines(Map<String, String> parameters) {
        return Stream.concat(
                Stream.of(HEADINGS),
                logons.export(LogonAddress.of(parameters).filter()).stream().map(LogonExport::line));
    }

    private static List<String> line(LogonRow row) {
        return List.of(
                Formats.machine(row.at()),
                row.kind().name(),
                row.factor().name(),
                row.reason(),
                row.accountName(),
                row.personName(),
                row.terminalName(),
                row.site(),
                row.doneBy());
    }
}
