package dsg.audit.view;

import dsg.platform.access.Refused;
import dsg.platform.audit.AuditReading;
import dsg.platform.audit.AuditRow;
import dsg.platform.view.Csv;
import dsg.platform.view.Refusals;
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

/** The log's rows as a file for spreadsheets: UTF-8 with byte order mark, commas, CRLF. */
@WebServlet("/audit/log.csv")
public class LogExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient AuditReading reading;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        try {
            write(reading.export(LogAddress.of(parameters).query()), response);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private static void write(List<AuditRow> rows, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-log.csv\"");
        PrintWriter out = response.getWriter();
        out.print('\uFEFF');
        out.print(Csv.line(LogColumns.HEADINGS));
        rows.forEach(row -> out.print(Csv.line(LogColumns.of(row))));
    }
}
