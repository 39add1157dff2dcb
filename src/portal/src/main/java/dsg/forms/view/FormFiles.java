package dsg.forms.view;

import dsg.forms.FormBook;
import dsg.forms.FormDownload;
import dsg.forms.Forms;
import dsg.forms.SheetFolders;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.transfer.ContentDisposition;
import dsg.platform.view.Refusals;
import dsg.platform.view.TextsView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Templates, forms and sheets as files. */
@WebServlet("/forms/file")
public class FormFiles extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    transient Forms forms;

    @Inject
    transient FormBook book;

    @Inject
    transient SheetFolders folders;

    @Inject
    transient TextsView texts;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(file(Objects.requireNonNullElse(request.getParameter("what"), ""), id(request)), response);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private FormDownload file(String what, UUID id) {
        return switch (what) {
            case "template" -> forms.template(new OrganisationId(id));
            case "original" -> book.original(FormView.id(Map.of("id", id.toString())));
            case "marked" ->
                book.marked(
                        FormView.id(Map.of("id", id.toString())),
                        fault -> texts.format(fault.code(), fault.arguments().toArray()));
            case "sheet" -> folders.download(id);
            default -> throw Refused.notFound("forms.unknown");
        };
    }

    private static void send(FormDownload file, HttpServletResponse response) throws IOException {
        response.setContentType(WORKBOOK);
        response.setHeader("Content-Disposition", ContentDisposition.attachment(file.name()));
        byte[] content = file.content();
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static UUID id(HttpServletRequest request) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(request.getParameter("id"), ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("forms.unknown");
        }
    }
}
