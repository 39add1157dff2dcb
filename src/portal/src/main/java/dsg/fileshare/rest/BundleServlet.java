package dsg.fileshare.rest;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.OpenAreas;
import dsg.fileshare.area.Permission;
import dsg.fileshare.sending.Downloads;
import dsg.fileshare.sending.FileDownload;
import dsg.fileshare.sending.Sending;
import dsg.fileshare.tidying.FileSelection;
import dsg.fileshare.tidying.TidyOrder;
import dsg.fileshare.tidying.TidyQuery;
import dsg.fileshare.tidying.Tidying;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.storage.EncryptedFileReader;
import dsg.platform.transfer.BundleArchive;
import dsg.platform.transfer.BundleEntry;
import dsg.platform.transfer.ContentDisposition;
import dsg.platform.transfer.Disconnected;
import dsg.platform.transfer.HangUp;
import dsg.platform.transfer.TransferCutter;
import dsg.platform.transfer.TransferLanes;
import dsg.platform.view.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many files in one archive, written while it is sent: no copy on the disk, a few segments in memory. Each file passes the gate when
 * its turn comes, with an audit row of its own. What breaks on the way leaves an archive without its end, which no program takes for
 * a whole one.
 */
@WebServlet("/api/bundle")
public class BundleServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = Logger.getLogger(BundleServlet.class.getName());

    @Inject
    transient Tidying tidying;

    @Inject
    transient Downloads downloads;

    @Inject
    transient Sending sending;

    @Inject
    transient TransferLanes lanes;

    @Inject
    transient TransferCutter cutter;

    @Inject
    transient OpenAreas areas;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Refusals refusals;

    @Inject
    transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            sendWhole(tidying.bundle(selection(request)), response);
        } catch (Disconnected gone) {
            // nobody is there to be answered
        } catch (Refused refused) {
            refuse(refused, response);
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.SEVERE, "An archive could not be sent", failure);
            refuse(Refused.unavailable("fileshare.unavailable"), response);
        }
    }

    /** Whatever stops it in the middle, the server would end the answer as it ends a whole one, so its connection goes first. */
    private void sendWhole(List<BundleEntry> entries, HttpServletResponse response) throws IOException {
        Caller caller = current.get();
        List<FileDownload> taken = new ArrayList<>();
        boolean whole = false;
        try {
            lanes.run(
                    caller.account(),
                    () -> cutter.run(
                            areas.ground(caller, Permission.VIEW), HangUp::now, () -> send(entries, response, taken)));
            whole = true;
        } finally {
            if (!whole && response.isCommitted()) {
                HangUp.now();
            }
        }
        taken.forEach(this::note);
    }

    private void refuse(Refused refused, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("archive broken off", refused);
        }
        response.reset();
        refusals.answer(refused, response);
    }

    /** @param taken what is in the archive, for the note that is made when all of it has gone out */
    private void send(List<BundleEntry> entries, HttpServletResponse response, List<FileDownload> taken)
            throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", ContentDisposition.attachment("保護情報_一括取得.zip"));
        BundleArchive archive = new BundleArchive(response.getOutputStream(), clock.instant());
        for (BundleEntry entry : entries) {
            add(entry, archive, taken);
        }
        archive.finish();
    }

    private void add(BundleEntry entry, BundleArchive archive, List<FileDownload> taken) throws IOException {
        FileDownload download;
        try {
            download = downloads.open(new FileId(entry.id()), "archive");
        } catch (Refused refused) {
            archive.leaveOut(entry, refusals.reason(refused));
            return;
        }
        try (EncryptedFileReader content = sending.open(download)) {
            archive.begin(entry);
            sending.send(download, content, 0, download.size(), archive::take);
            archive.end(entry);
        }
        taken.add(download);
    }

    private void note(FileDownload download) {
        try {
            downloads.taken(download);
        } catch (RuntimeException unnoted) {
            LOG.log(Level.WARNING, "File " + download.id() + " was taken and could not be noted", unnoted);
        }
    }

    private static FileSelection selection(HttpServletRequest request) {
        if ("listed".equals(request.getParameter("take"))) {
            return new FileSelection.Listed(new TidyQuery(
                    TidyQuery.Scope.valueOf(parameter(request, "scope", TidyQuery.Scope.ALL)),
                    TidyOrder.FOLDER,
                    false,
                    0));
        }
        if ("folder".equals(request.getParameter("take"))) {
            return new FileSelection.Within(folder(request.getParameter("folder")));
        }
        String[] files = request.getParameterValues("file");
        if (files == null) {
            throw new RuleBroken("fileshare.tidying.nothing");
        }
        Set<FileId> ids = Arrays.stream(files).map(BundleServlet::file).collect(Collectors.toSet());
        return new FileSelection.Chosen(ids);
    }

    private static String parameter(HttpServletRequest request, String name, TidyQuery.Scope otherwise) {
        String given = request.getParameter(name);
        return Arrays.stream(TidyQuery.Scope.values())
                        .anyMatch(scope -> scope.name().equals(given))
                ? given
                : otherwise.name();
    }

    private static FolderId folder(@Nullable String text) {
        try {
            return new FolderId(UUID.fromString(text == null ? "" : text));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("fileshare.folder.unknown");
        }
    }

    private static FileId file(String text) {
        try {
            return new FileId(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("fileshare.file.unknown");
        }
    }
}
