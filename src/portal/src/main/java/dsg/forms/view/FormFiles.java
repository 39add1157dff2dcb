package dsg.forms.view;

import dsg.forms.FormBook;
import dsg.forms.FormDownload;
import dsg.forms.FormId;
import dsg.forms.Forms;
import dsg.forms.SheetFolders;
import dsg.forms.kind.KindForms;
import dsg.forms.outside.OutsideForms;
import dsg.forms.paper.HandlerLists;
import dsg.forms.paper.Papers;
import dsg.forms.successor.Successors;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.ListBook;
import dsg.platform.transfer.ContentDisposition;
import dsg.platform.view.Refusals;
import dsg.platform.view.TextsView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;

/** Templates, forms and sheets as files. */
@WebServlet("/forms/file")
public class FormFiles extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Forms forms;

    @Inject
    transient FormBook book;

    @Inject
    transient SheetFolders folders;

    @Inject
    transient KindForms kinds;

    @Inject
    transient OutsideForms outside;

    @Inject
    transient Successors successors;

    @Inject
    transient Papers papers;

    @Inject
    transient HandlerLists handlers;

    @Inject
    transient TextsView texts;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(file(Objects.requireNonNullElse(request.getParameter("what"), ""), request), response);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private FormDownload file(String what, HttpServletRequest request) {
        return switch (what) {
            case "template" -> forms.template(new OrganisationId(id(request)));
            case "kind" -> kinds.template(Objects.requireNonNullElse(request.getParameter("code"), ""));
            case "handlers" -> handlers.template();
            case "original" -> book.original(new FormId(id(request)));
            case "marked" -> book.marked(new FormId(id(request)), this::words);
            case "kind-original" -> kinds.original(id(request));
            case "kind-marked" -> kinds.marked(id(request), this::words);
            case "successor" -> successors.workbook(new ContractId(id(request)));
            case "outside" -> outside.template(Objects.requireNonNullElse(request.getParameter("code"), ""));
            case "outside-original" -> outside.file(id(request));
            case "paper" -> papers.download(id(request));
            case "sheet" -> folders.download(id(request), false);
            case "sheet-pdf" -> folders.download(id(request), true);
            default -> throw Refused.notFound("forms.unknown");
        };
    }

    private String words(CellFault fault) {
        return texts.format(fault.code(), fault.arguments().toArray());
    }

    /** What people have brought is theirs to open, never the browser's. */
    private static void send(FormDownload file, HttpServletResponse response) throws IOException {
        response.setContentType(file.name().endsWith(".xlsx") ? ListBook.TYPE : "application/octet-stream");
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
