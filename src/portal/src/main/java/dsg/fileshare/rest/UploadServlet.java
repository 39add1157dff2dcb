package dsg.fileshare.rest;

import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.OpenAreas;
import dsg.fileshare.area.Permission;
import dsg.fileshare.receiving.Receiving;
import dsg.fileshare.receiving.UploadId;
import dsg.fileshare.receiving.UploadReport;
import dsg.fileshare.receiving.UploadState;
import dsg.fileshare.receiving.Uploads;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.transfer.Disconnected;
import dsg.platform.transfer.HangUp;
import dsg.platform.transfer.TransferCutter;
import dsg.platform.transfer.TransferLanes;
import dsg.platform.transfer.TusMetadata;
import dsg.platform.transfer.TusMethod;
import dsg.platform.transfer.TusViolation;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Uploads by tus 1.0.0 with the extensions creation and termination, and the list of them for the page. Scripts only: the header
 * that they must send cannot be sent from another site's page.
 */
@WebServlet({"/api/uploads", "/api/uploads/*"})
public class UploadServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String CONTENT = "application/offset+octet-stream";

    @Inject
    transient Uploads uploads;

    @Inject
    transient Receiving receiving;

    @Inject
    transient TransferLanes lanes;

    @Inject
    transient TransferCutter cutter;

    @Inject
    transient OpenAreas areas;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Answers answers;

    @Inject
    transient UploadJson json;

    @Inject
    @ConfigProperty(name = "dsg.upload.max-bytes")
    long largest;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Tus-Resumable", VERSION);
        try {
            dispatch(request, response);
        } catch (Disconnected gone) {
            // nobody is there to be answered; the upload goes on when they come back
            HangUp.now();
        } catch (TusViolation violation) {
            hangUp(response, () -> answers.refuse(violation, violation.status(), response));
        } catch (Refused refused) {
            hangUp(response, () -> answers.refuse(refused, response));
        } catch (IOException | RuntimeException failure) {
            hangUp(response, () -> answers.fail(failure, response));
        }
    }

    private interface Answer {
        void give() throws IOException;
    }

    /** The server would take in the rest of the body before it lets the answer go, however long that lasts. */
    private static void hangUp(HttpServletResponse response, Answer answer) throws IOException {
        HttpServerExchange exchange = ServletRequestContext.requireCurrent().getExchange();
        boolean isCut = !exchange.isRequestComplete();
        if (isCut) {
            exchange.setPersistent(false);
        }
        answer.give();
        if (isCut) {
            response.getWriter().close();
            exchange.getConnection().close();
        }
    }

    private void dispatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = TusMethod.of(request.getMethod(), request.getHeader(TusMethod.OVERRIDE));
        if (method.equals("OPTIONS")) {
            options(response);
            return;
        }
        answers.requireScript(request);
        if (method.equals("GET")) {
            list(request, response);
            return;
        }
        if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
            response.setHeader("Tus-Version", VERSION);
            throw TusViolation.version();
        }
        switch (method) {
            case "POST" -> create(request, response);
            case "HEAD" -> status(request, response);
            case "PATCH" -> receive(request, response);
            case "DELETE" -> {
                uploads.cancel(id(request));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void options(HttpServletResponse response) {
        response.setHeader("Tus-Version", VERSION);
        response.setHeader("Tus-Extension", "creation,termination");
        response.setHeader("Tus-Max-Size", Long.toString(largest));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FolderId folder = new FolderId(Identifiers.parse(request.getParameter("folder"), "fileshare.folder.unknown"));
        json.write(uploads.list(folder), response);
    }

    private void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TusMetadata metadata = TusMetadata.of(request.getHeader("Upload-Metadata"));
        FolderId folder = new FolderId(Identifiers.parse(metadata.get("folder"), "fileshare.folder.unknown"));
        long length = number(request.getHeader(LENGTH));
        UploadId id = uploads.announce(folder, metadata.get("filename"), length);
        if (length == 0) {
            // there is no byte to come, so no request that would bring one
            receiving.receive(id, 0, InputStream.nullInputStream());
        }
        response.setHeader("Location", "/api/uploads/" + id);
        response.setStatus(HttpServletResponse.SC_CREATED);
    }

    private void status(HttpServletRequest request, HttpServletResponse response) {
        UploadReport report = uploads.status(id(request));
        switch (report.state()) {
            case REFUSED, CANCELLED, EXPIRED -> throw Refused.gone("fileshare.upload.over");
            case RECEIVING, RECEIVED, SCANNING, HELD, PUBLISHED -> {
                boolean finishing = report.state() == UploadState.RECEIVING && report.offset() == report.size();
                if (finishing) {
                    // the client takes this offset for success, and that it is not yet
                    throw Refused.conflict("transfer.locked");
                }
            }
        }
        response.setHeader(OFFSET, Long.toString(report.offset()));
        response.setHeader(LENGTH, Long.toString(report.size()));
        response.setHeader(
                "Upload-Metadata",
                "folder " + TusMetadata.encode(report.folder().id().toString()) + ",filename "
                        + TusMetadata.encode(report.name()));
    }

    private void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CONTENT.equals(request.getContentType())) {
            throw TusViolation.contentType();
        }
        UploadId upload = id(request);
        long offset = number(request.getHeader(OFFSET));
        Caller caller = current.get();
        lanes.run(
                caller.account(),
                () -> cutter.run(
                        areas.ground(caller, Permission.UPLOAD),
                        HangUp::now,
                        () -> response.setHeader(
                                OFFSET, Long.toString(receiving.receive(upload, offset, request.getInputStream())))));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static UploadId id(HttpServletRequest request) {
        return new UploadId(Identifiers.ofPath(request, "fileshare.upload.unknown"));
    }

    private static long number(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw TusViolation.malformed();
        }
        return Long.parseLong(text);
    }
}
