package dsg.platform.view;

import dsg.platform.access.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A list as a file for spreadsheets: UTF-8 with byte order mark, commas, CRLF. */
public abstract class CsvExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final String name;

    @Inject
    transient Refusals refusals;

    /**
     * Writes a file of this name.
     *
     * @param name of the file, without its extension
     */
    protected CsvExport(String name) {
        this.name = name;
    }

    /**
     * The lines, the headings first.
     *
     * @param parameters of the address, of each the first value
     * @throws Refused where the caller may not have them
     */
    protected abstract Stream<List<String>> lines(Map<String, String> parameters);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        try {
            write(lines(parameters), response);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private void write(Stream<List<String>> lines, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        PrintWriter out = response.getWriter();
        out.print('\uFEFF');
        lines.map(Csv::line).forEach(out::print);
    }
}
