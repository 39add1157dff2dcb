package dsg.fileshare.view;

import dsg.fileshare.marking.MarkedUpload;
import dsg.fileshare.marking.Markings;
import dsg.fileshare.receiving.UploadId;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** fileshare/marking.xhtml: an upload that was stopped for a marking, and what its owner says of it (R140). */
@Named
@RequestScoped
public class MarkingView {

    @Inject
    Markings markings;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private final Map<UUID, MarkedUpload> seen = new HashMap<>();
    private String because = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getUpload();
    }

    public String declareNone() {
        markings.declareNone(new UploadId(id()), because);
        return again();
    }

    public String confirm() {
        markings.confirm(new UploadId(id()));
        return again();
    }

    private String again() {
        return "/fileshare/marking.xhtml?faces-redirect=true&id=" + id();
    }

    public MarkedUpload getUpload() {
        return of(id());
    }

    /** For the page on which it is decided. */
    public MarkedUpload of(UUID id) {
        return seen.computeIfAbsent(id, each -> markings.look(new UploadId(each)));
    }

    /** The procedure for a spill, by the numbers of its steps. */
    public List<Integer> getSteps() {
        return List.of(1, 2, 3, 4, 5);
    }

    private UUID id() {
        try {
            return UUID.fromString(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("fileshare.upload.unknown");
        }
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = Objects.requireNonNullElse(because, "");
    }
}
