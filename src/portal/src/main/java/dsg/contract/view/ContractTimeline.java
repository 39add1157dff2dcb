package dsg.contract.view;

import dsg.contract.ContractRow;
import dsg.contract.Period;
import dsg.platform.view.TextsView;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Contracts as bars on an axis of days, as the chart on the page wants them. Days are counted from 1970; the page's script turns them
 * into words. The chart shows nothing that the table below it does not say.
 */
final class ContractTimeline {

    private static final String USE = "#0017c1";
    private static final String TIDY = "#fb5b01";
    private static final String BORDER = "#1a1a1a";

    private final TextsView texts;
    private final LocalDate today;

    ContractTimeline(TextsView texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    String of(List<ContractRow> rows) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        rows.forEach(row -> labels.add(row.number()));
        JsonArrayBuilder bars = Json.createArrayBuilder()
                .add(bars("contract.use", USE, rows, ContractRow::used))
                .add(bars("contract.tidy.period", TIDY, rows, ContractTimeline::tidying));
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", bars))
                .add("options", options(rows))
                .build()
                .toString();
    }

    private static Period tidying(ContractRow row) {
        return new Period(row.used().until().plusDays(1), row.tidyUntil());
    }

    private JsonObjectBuilder bars(
            String key, String colour, List<ContractRow> rows, Function<ContractRow, Period> period) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        rows.forEach(row -> values.add(Json.createArrayBuilder()
                .add(period.apply(row).from().toEpochDay())
                .add(period.apply(row).until().toEpochDay() + 1)));
        return Json.createObjectBuilder()
                .add("label", texts.get(key))
                .add("data", values)
                .add("backgroundColor", colour)
                .add("borderColor", BORDER)
                .add("borderWidth", 1)
                .add("borderSkipped", false)
                .add("barThickness", 14);
    }

    private JsonObjectBuilder options(List<ContractRow> rows) {
        long first = rows.stream()
                .mapToLong(row -> row.used().from().toEpochDay())
                .min()
                .orElse(today.toEpochDay());
        long last = rows.stream()
                .mapToLong(row -> row.tidyUntil().toEpochDay())
                .max()
                .orElse(today.toEpochDay());
        return Json.createObjectBuilder()
                .add("indexAxis", "y")
                .add("animation", false)
                .add("maintainAspectRatio", false)
                .add(
                        "scales",
                        Json.createObjectBuilder()
                                .add(
                                        "x",
                                        Json.createObjectBuilder()
                                                .add("type", "linear")
                                                .add("min", Math.min(first, today.toEpochDay()) - 7)
                                                .add("max", Math.max(last, today.toEpochDay()) + 7))
                                .add("y", Json.createObjectBuilder().add("stacked", true)))
                .add(
                        "plugins",
                        Json.createObjectBuilder()
                                .add("legend", Json.createObjectBuilder().add("position", "bottom")));
    }
}
