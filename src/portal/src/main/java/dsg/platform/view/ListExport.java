package dsg.platform.view;

import dsg.platform.access.Refused;
import dsg.platform.excel.ListBook;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lists of a desk as files for spreadsheets, as CSV or as a workbook: {@code /patch/export/compliance.xlsx}. */
public abstract class ListExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Pattern FILE = Pattern.compile("/([a-z]{1,30})\\.(csv|xlsx)");

    @Inject
    transient Refusals refusals;

    /** Each list by its name, as lines of which the headings are the first; the caller is refused where it may not have them. */
    protected abstract Map<String, Supplier<Stream<List<String>>>> lists();

    /** Names and order of the columns are a promise to those who read the files by program. */
    protected static <T> Stream<List<String>> table(
            List<String> headings, List<T> rows, Function<T, List<String>> line) {
        return Stream.concat(Stream.of(headings), rows.stream().map(line));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        Supplier<Stream<List<String>>> list = file.matches() ? lists().get(file.group(1)) : null;
        if (list == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String name = request.getServletPath().split("/", -1)[1] + "-" + file.group(1);
            boolean workbook = file.group(2).equals("xlsx");
            Stream<List<String>> lines = list.get();
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"" + name + (workbook ? ".xlsx" : ".csv") + "\"");
            if (workbook) {
                response.setContentType(ListBook.TYPE);
                response.getOutputStream().write(ListBook.write(name, lines));
            } else {
                response.setContentType("text/csv; charset=UTF-8");
                PrintWriter out = response.getWriter();
                out.print('\uFEFF');
                lines.map(Csv::line).forEach(out::print);
            }
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }
}
