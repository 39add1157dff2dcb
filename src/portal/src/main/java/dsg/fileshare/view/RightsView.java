package dsg.fileshare.view;

import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Permission;
import dsg.fileshare.rights.AccessForm;
import dsg.fileshare.rights.FolderRights;
import dsg.fileshare.rights.ProposedAccess;
import dsg.fileshare.rights.RightsPage;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.Clocks;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** fileshare/rights.xhtml: who may do what in a folder, and why; the wish that it be otherwise. */
@Named
@RequestScoped
public class RightsView {

    @Inject
    FolderRights rights;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private final Map<UUID, ProposedAccess> proposed = new HashMap<>();
    private @Nullable RightsPage page;
    private String organisation = "";
    private String wanted = "VIEW";
    private String until = "";
    private String because = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public RightsPage getPage() {
        if (page == null) {
            page = rights.page(folder(), moment());
        }
        return page;
    }

    /** Hands the application in. */
    public String ask() {
        rights.ask(new AccessForm(
                folder(), new OrganisationId(uuid(organisation)), permissions(wanted), endOf(until), because));
        return "/fileshare/rights.xhtml?faces-redirect=true&asked=true&id=" + getId();
    }

    /** A wish with what would change, for the page on which it is decided. */
    public ProposedAccess of(UUID wish) {
        return proposed.computeIfAbsent(wish, rights::proposed);
    }

    public boolean isAsked() {
        return "true".equals(parameters.get("asked"));
    }

    /** The choices of the form, from nothing to everything: each holds what the one before does. */
    public Level[] getLevels() {
        return Level.values();
    }

    /** How much an organisation may: nothing, or everything up to this permission. */
    public enum Level {
        NONE,
        VIEW,
        UPLOAD,
        CREATE_FOLDER
    }

    private static Set<Permission> permissions(String level) {
        return switch (level) {
            case "NONE" -> Set.of();
            case "VIEW" -> EnumSet.of(Permission.VIEW);
            case "UPLOAD" -> EnumSet.of(Permission.VIEW, Permission.UPLOAD);
            case "CREATE_FOLDER" -> EnumSet.allOf(Permission.class);
            default -> throw new RuleBroken("fileshare.access.level");
        };
    }

    /** The day is over when the past is asked about: what held at its end. */
    private @Nullable Instant moment() {
        return endOf(getDay());
    }

    private static @Nullable Instant endOf(String day) {
        return day.isBlank()
                ? null
                : TypedDay.read(day).plusDays(1).atStartOfDay(Clocks.JAPAN).toInstant();
    }

    private FolderId folder() {
        return new FolderId(uuid(getId()));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("fileshare.folder.unknown");
        }
    }

    public String getId() {
        return parameters.getOrDefault("id", "");
    }

    /** The past day that the page is about; empty for now. */
    public String getDay() {
        return parameters.getOrDefault("day", "");
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = Objects.requireNonNullElse(organisation, "");
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = Objects.requireNonNullElse(wanted, "");
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = Objects.requireNonNullElse(until, "");
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = Objects.requireNonNullElse(because, "");
    }
}
