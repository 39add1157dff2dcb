package dsg.helpdesk.view;

import dsg.helpdesk.DeskWork;
import dsg.platform.view.CsvExport;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A month of the desks for spreadsheets. */
@WebServlet("/helpdesk/report.csv")
public class DeskReportExport extends CsvExport {
    private static final long serialVersionUID = 1;

    private static final List<String> HEADINGS = List.of("窓口", "受付", "回答", "予定内の回答", "回答までの平均（分）", "満足度の回答", "満足度の平均");

    @Inject
    transient DeskWork work;

    @Inject
    transient Clock clock;

    public DeskReportExport() {
        super("desk-report");
    }

    @Override
    protected Stream<List<String>> lines(Map<String, String> parameters) {
        return Stream.concat(
                Stream.of(HEADINGS),
                work.report(DeskReportView.month(parameters.getOrDefault("month", ""), clock)).stream()
                        .map(DeskReportExport::line));
    }

    private static List<String> line(DeskWork.Report row) {
        return List.of(
                row.queue().name(),
                Long.toString(row.received()),
                Long.toString(row.answered()),
                Long.toString(row.inTime()),
                Long.toString(row.meanMinutes()),
                Long.toString(row.rated()),
                String.format(Locale.ROOT, "%.2f", row.satisfaction()));
    }
}
