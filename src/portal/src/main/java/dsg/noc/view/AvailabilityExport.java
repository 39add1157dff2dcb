package dsg.noc.view;

import dsg.noc.Availability;
import dsg.noc.NocReports;
import dsg.platform.view.CsvExport;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Availability for spreadsheets; names and order of the columns are a promise to those who read the files by program. */
@WebServlet("/noc/availability.csv")
public class AvailabilityExport extends CsvExport {
    private static final long serialVersionUID = 1;

    @Inject
    transient NocReports reports;

    @Inject
    transient Clock clock;

    public AvailabilityExport() {
        super("availability");
    }

    @Override
    protected Stream<List<String>> lines(Map<String, String> parameters) {
        YearMonth month = NocReportsView.month(parameters.getOrDefault("month", ""), clock);
        return Stream.of(
                        Stream.of(List.of(
                                "month",
                                "kind",
                                "name",
                                "percent",
                                "seconds_down",
                                "seconds_planned",
                                "seconds_unknown",
                                "seconds_watched")),
                        reports.services(month).stream().map(each -> line(month, "SERVICE", each.name(), each.time())),
                        reports.sites(month).stream().map(each -> line(month, "SITE", each.place(), each.time())),
                        reports.availability(month).stream()
                                .map(each -> line(
                                        month,
                                        each.of().kind().name(),
                                        each.of().label(),
                                        each)))
                .flatMap(lines -> lines);
    }

    private static List<String> line(YearMonth month, String kind, String name, Availability time) {
        return List.of(
                month.toString(),
                kind,
                name,
                time.isKnown() ? String.format(Locale.ROOT, "%.3f", time.percent()) : "",
                Long.toString(time.down().toSeconds()),
                Long.toString(time.planned().toSeconds()),
                Long.toString(time.unknown().toSeconds()),
                Long.toString(time.watched().toSeconds()));
    }
}
