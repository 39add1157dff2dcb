package dsg.soc.view;

import dsg.platform.view.CsvExport;
import dsg.soc.figures.FigureDesk;
import dsg.soc.figures.MonthFigures;
import dsg.soc.figures.MonthFigures.Count;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The monthly report for spreadsheets; names of its lines are a promise to those who read it by program. */
@WebServlet("/soc/figures.csv")
public class FigureExport extends CsvExport {
    private static final long serialVersionUID = 1;

    @Inject
    transient FigureDesk desk;

    @Inject
    transient Clock clock;

    public FigureExport() {
        super("soc");
    }

    @Override
    protected Stream<List<String>> lines(Map<String, String> parameters) {
        MonthFigures month = desk.of(FiguresView.month(parameters.getOrDefault("month", ""), clock));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("figure", "name", "value"));
        add(lines, "month", month.month().toString());
        add(lines, "alerts", month.alerts());
        add(lines, "alerts_wrong", month.wrong());
        add(lines, "alerts_waiting", month.waiting());
        add(lines, "incidents", month.incidents());
        add(lines, "incidents_open", month.open());
        add(lines, "median_seconds_to_detect", seconds(month.detect()));
        add(lines, "median_seconds_to_triage", seconds(month.triage()));
        add(lines, "median_seconds_to_contain", seconds(month.contain()));
        add(lines, "alerts_by_severity", month.bySeverity());
        add(lines, "alerts_by_rule", month.byRule());
        add(lines, "incidents_by_act", month.byAct());
        add(lines, "incidents_by_cause", month.byCause());
        return lines.stream();
    }

    private static void add(List<List<String>> lines, String figure, Object value) {
        lines.add(List.of(figure, "", value.toString()));
    }

    private static void add(List<List<String>> lines, String figure, List<Count> counts) {
        counts.forEach(count -> lines.add(List.of(figure, count.name(), Long.toString(count.count()))));
    }

    private static String seconds(@Nullable Duration time) {
        return time == null ? "" : "%d.%03d".formatted(time.toSeconds(), time.toMillisPart());
    }
}
