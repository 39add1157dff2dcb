package dsg.fileshare.rest;

import dsg.fileshare.area.FolderId;
import dsg.fileshare.browsing.FileSharing;
import dsg.platform.access.Refused;
import dsg.platform.transfer.TusMetadata;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The folder of a name in a folder, made where it is not there yet: {@code {"id":"…"}}. For the script that registers a whole folder; the
 * name comes in a header, as those of files do.
 */
@WebServlet("/api/folders")
public class FolderServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient FileSharing sharing;

    @Inject
    transient Answers answers;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answers.requireScript(request);
            TusMetadata metadata = TusMetadata.of(request.getHeader("Upload-Metadata"));
            FolderId parent = new FolderId(Identifiers.parse(metadata.get("folder"), "fileshare.folder.unknown"));
            FolderId folder = sharing.folderIn(parent, metadata.get("filename"));
            response.setContentType("application/json; charset=UTF-8");
            response.getWriter()
                    .write(Json.createObjectBuilder()
                            .add("id", folder.toString())
                            .build()
                            .toString());
        } catch (Refused refused) {
            answers.refuse(refused, response);
        } catch (RuntimeException failure) {
            answers.fail(failure, response);
        }
    }
}
