package dsg.fileshare.view;

import dsg.fileshare.preview.Previews;
import dsg.fileshare.preview.Previews.Extent;
import dsg.fileshare.sending.Downloads;
import dsg.fileshare.sending.FileDownload;
import dsg.platform.access.Refused;
import dsg.platform.view.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** fileshare/preview.xhtml: one page of a file as a picture, with the way to the others; or why there is none. */
@Named
@RequestScoped
public class PreviewView {

    private static final String OWN = "fileshare.preview.";

    @Inject
    Downloads downloads;

    @Inject
    Previews previews;

    @Inject
    Refusals refusals;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable FileDownload file;
    private Extent extent = new Extent(0, 0);
    private String problem = "";
    private String next = "";
    private String mark = "";
    private int page;

    /** Before anything is drawn: whoever may not see the file gets the refusal's own page. */
    public void load() throws IOException {
        page = number();
        file = downloads.look(FileView.id(parameters.getOrDefault("id", "")), "page " + page);
        mark = previews.mark(file);
        try {
            extent = previews.extent(file);
            page = Math.clamp(page, 1, extent.shown());
        } catch (Refused refused) {
            if (!refused.code().startsWith(OWN)) {
                throw refused;
            }
            problem = refusals.reason(refused);
            next = refusals.next(refused);
        }
    }

    private int number() {
        String text = parameters.getOrDefault("page", "1");
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }

    public FileDownload getFile() {
        return Objects.requireNonNull(file);
    }

    public Extent getExtent() {
        return extent;
    }

    /** From 1. */
    public int getPage() {
        return page;
    }

    /** Why nothing can be shown; empty where something is. */
    public String getProblem() {
        return problem;
    }

    public String getNext() {
        return next;
    }

    /** What the watermark says. */
    public String getMark() {
        return mark;
    }
}
