package dsg.fileshare.rest;

import dsg.fileshare.area.FileId;
import dsg.fileshare.preview.Previews;
import dsg.fileshare.sending.Downloads;
import dsg.platform.access.Refused;
import dsg.platform.storage.TamperedFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One page of a file as a picture for its page; each is on the log, and no browser keeps it. */
@WebServlet("/api/previews/*")
public class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Downloads downloads;

    @Inject
    transient Previews previews;

    @Inject
    transient Answers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            FileId file = new FileId(Identifiers.ofPath(request, "fileshare.file.unknown"));
            int page = page(request.getParameter("page"));
            byte[] picture = previews.page(downloads.look(file, "picture of page " + page), page);
            response.setContentType("image/png");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "inline");
            response.setContentLength(picture.length);
            response.getOutputStream().write(picture);
        } catch (Refused refused) {
            answers.refuse(refused, response);
        } catch (TamperedFile tampered) {
            throw tampered;
        } catch (IOException | RuntimeException failure) {
            answers.fail(failure, response);
        }
    }

    private static int page(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,4}")) {
            throw Refused.notFound("fileshare.preview.page");
        }
        return Integer.parseInt(text);
    }
}
