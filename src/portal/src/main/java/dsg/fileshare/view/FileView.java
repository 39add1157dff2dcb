package dsg.fileshare.view;

import dsg.fileshare.area.FileId;
import dsg.fileshare.detail.FileDetail;
import dsg.fileshare.detail.FileDetails;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** fileshare/file.xhtml: what is known of one file. */
@Named
@RequestScoped
public class FileView {

    @Inject
    FileDetails details;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable FileDetail detail;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getDetail();
    }

    public FileDetail getDetail() {
        if (detail == null) {
            detail = details.of(id(parameters.getOrDefault("id", "")));
        }
        return detail;
    }

    static FileId id(String text) {
        try {
            return new FileId(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("fileshare.file.unknown");
        }
    }
}
