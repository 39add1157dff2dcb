package dsg.fileshare.view;

import dsg.fileshare.TidyRow;
import dsg.fileshare.Tidying;
import dsg.platform.access.Refused;
import dsg.platform.view.Csv;
import dsg.platform.view.Formats;
import dsg.platform.view.Refusals;
import dsg.platform.view.TextsView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is left in the area as a file for spreadsheets: UTF-8 with byte order mark, commas, CRLF. */
@WebServlet("/fileshare/tidying.csv")
public class TidyExport extends HttpServlet {
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

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        try {
            write(tidying.export(TidyAddress.of(parameters).query()), response);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private void write(List<TidyRow> rows, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"remaining-files.csv\"");
        PrintWriter out = response.getWriter();
        out.print('\uFEFF');
        out.print(Csv.line(HEADINGS.stream().map(texts::get).toList()));
        rows.forEach(row -> out.print(Csv.line(columns(row))));
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
