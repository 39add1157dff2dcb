package dsg.contract.view;

import dsg.contract.ContractBook;
import dsg.contract.ContractRow;
import dsg.platform.access.Refused;
import dsg.platform.view.Csv;
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
import java.util.stream.Collectors;

/** The list of contracts as a file for spreadsheets: UTF-8 with byte order mark, commas, CRLF. */
@WebServlet("/contract/list.csv")
public class ContractExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final List<String> HEADINGS = List.of(
            "contract.number",
            "contract.title",
            "contract.state",
            "Capacity.REQUESTING_OFFICE",
            "Capacity.PRIME",
            "contract.from",
            "contract.until",
            "contract.use.from",
            "contract.use.until",
            "contract.tidy.until",
            "contract.missing");

    @Inject
    transient ContractBook book;

    @Inject
    transient TextsView texts;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        try {
            write(book.export(ContractAddress.of(parameters).query()), response);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private void write(List<ContractRow> rows, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"contracts.csv\"");
        PrintWriter out = response.getWriter();
        out.print('\uFEFF');
        out.print(Csv.line(HEADINGS.stream().map(texts::get).toList()));
        rows.forEach(row -> out.print(Csv.line(columns(row))));
    }

    private List<String> columns(ContractRow row) {
        return List.of(
                row.number(),
                row.title(),
                texts.get("ContractState." + row.state()),
                row.office(),
                row.prime(),
                row.contracted().from().toString(),
                row.contracted().until().toString(),
                row.used().from().toString(),
                row.used().until().toString(),
                row.tidyUntil().toString(),
                row.missing().stream()
                        .sorted()
                        .map(fact -> texts.get("Fact." + fact))
                        .collect(Collectors.joining("、")));
    }
}
