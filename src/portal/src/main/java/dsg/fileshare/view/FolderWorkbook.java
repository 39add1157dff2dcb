package dsg.fileshare.view;

import dsg.fileshare.browsing.FileSharing;
import dsg.platform.access.Refused;
import dsg.platform.excel.ListBook;
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

/** A folder's list as a workbook. */
@WebServlet("/fileshare/folder.xlsx")
public class FolderWorkbook extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient FileSharing sharing;

    @Inject
    transient TextsView texts;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String id = Objects.requireNonNullElse(request.getParameter("id"), "");
            FolderAddress folder = FolderAddress.of(Map.of("id", id));
            byte[] book = ListBook.write(
                    texts.get("fileshare.files"), FolderColumns.of(sharing.export(folder.folder()), texts));
            response.setContentType(ListBook.TYPE);
            response.setHeader("Content-Disposition", "attachment; filename=\"folder.xlsx\"");
            response.getOutputStream().write(book);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }
}
