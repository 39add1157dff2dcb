package dsg.fileshare.view;

import dsg.fileshare.tidying.TidyRow;
import dsg.fileshare.tidying.Tidying;
import dsg.platform.view.CsvExport;
import dsg.platform.view.Formats;
import dsg.platform.view.TextsView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is left in the area for spreadsheets. */
@WebServlet("/fileshare/tidying.csv")
public class TidyExport extends CsvExport {
    private static final long serialVersionUID = 1;

    private static final List<String> HEADINGS = List.of(
            "fileshare.file.folder",
            "fileshare.file.name",
            "fileshare.tidying.bytes",
            "fileshare.file.by",
            "fileshare.tidying.organisation",
            "fileshare.file.registered",
            "fileshare.tidying.taken",
            "fileshare.tidying.takenby",
            "fileshare.tidying.wish");

    @Inject
    transient Tidying tidying;

    @Inject
    transient TextsView texts;

    public TidyExport() {
        super("remaining-files");
    }

    @Override
    protected Stream<List<String>> lines(Map<String, String> parameters) {
        return Stream.concat(
                Stream.of(HEADINGS.stream().map(texts::get).toList()),
                tidying.export(TidyAddress.of(parameters).query()).stream().map(this::columns));
    }

    private List<String> columns(TidyRow row) {
        TidyRow.RemovalMark mark = row.removal();
        return List.of(
                row.path(),
                row.file().name(),
                Long.toString(row.file().size()),
                row.file().registeredBy(),
                row.file().organisation(),
                Formats.machine(row.file().registeredAt()),
                row.takenAt() == null ? "" : Formats.machine(row.takenAt()),
                row.takenBy(),
                mark == null
                        ? ""
                        : texts.get("RemovalKind." + mark.kind()) + texts.get("RemovalState." + mark.state()));
    }
}
