package dsg.audit.view;

import dsg.platform.audit.AuditReading;
import dsg.platform.view.CsvExport;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The log's rows for spreadsheets. */
@WebServlet("/audit/log.csv")
public class LogExport extends CsvExport {
    private static final long serialVersionUID = 1;

    @Inject
    transient AuditReading reading;

    @Inject
    transient LogFilters filters;

    public LogExport() {
        super("audit-log");
    }

    @Override
    protected Stream<List<String>> lines(Map<String, String> parameters) {
        return Stream.concat(
                Stream.of(LogColumns.HEADINGS),
                reading.export(filters.query(parameters)).stream().map(LogColumns::of));
    }
}
