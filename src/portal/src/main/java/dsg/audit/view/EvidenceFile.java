package dsg.audit.view;

import dsg.audit.Evidence;
import dsg.platform.access.Refused;
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

/** Heads, the key they are verified with, and extracts with proofs, as files. */
@WebServlet({"/audit/head.txt", "/audit/audit-log.pem", "/audit/extract.jsonl", "/audit/own-extract.jsonl"})
public class EvidenceFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Evidence evidence;

    @Inject
    transient LogFilters filters;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        String name = request.getServletPath().substring("/audit/".length());
        try {
            write(lines(name, parameters), name, response);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private List<String> lines(String name, Map<String, String> parameters) {
        return switch (name) {
            case "head.txt" -> List.of(evidence.head(size(parameters)));
            case "audit-log.pem" -> List.of(evidence.key());
            case "own-extract.jsonl" -> evidence.ownExtract();
            default -> evidence.extract(filters.query(parameters));
        };
    }

    private static long size(Map<String, String> parameters) {
        String typed = parameters.getOrDefault("size", "");
        if (!typed.matches("[0-9]{1,18}")) {
            throw Refused.notFound("audit.head.unknown");
        }
        return Long.parseLong(typed);
    }

    private static void write(List<String> lines, String name, HttpServletResponse response) throws IOException {
        response.setContentType(
                name.endsWith("jsonl") ? "application/jsonl; charset=UTF-8" : "text/plain; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        PrintWriter out = response.getWriter();
        for (String line : lines) {
            out.print(line.endsWith("\n") ? line : line + "\n");
        }
    }
}
