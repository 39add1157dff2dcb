package dsg.fileshare.view;

import dsg.fileshare.browsing.FileSharing;
import dsg.fileshare.browsing.FolderPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** fileshare/folder.xhtml: one folder, its files in pages, and the dialog that makes a folder in it. */
@Named
@RequestScoped
public class FolderView {

    @Inject
    FileSharing sharing;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    @Inject
    @ConfigProperty(name = "dsg.upload.max-bytes")
    long limit;

    private @Nullable FolderPage page;
    private String name = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public void create() {
        sharing.createFolder(getAddress().folder(), name);
        page = null;
        name = "";
    }

    public FolderPage getPage() {
        if (page == null) {
            page = sharing.folder(getAddress().query());
        }
        return page;
    }

    public FolderAddress getAddress() {
        return FolderAddress.of(parameters);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Bytes that one file may have. */
    public long getLimit() {
        return limit;
    }
}
