package dsg.company.view;

import dsg.company.Organisations;
import dsg.company.SiteFolderRow;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of company/joining.xhtml that says which sites have a folder of their own for forms (R103, T5). */
@Named
@RequestScoped
public class SiteFoldersView {

    @Inject
    Organisations organisations;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<SiteFolderRow> sites;

    public List<SiteFolderRow> getSites() {
        if (sites == null) {
            sites = organisations.sites(id());
        }
        return sites;
    }

    public String turn(SiteFolderRow site) {
        organisations.giveFolder(id(), site.id(), !site.folder());
        return "/company/joining.xhtml?faces-redirect=true&id=" + id();
    }

    private OrganisationId id() {
        try {
            return new OrganisationId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("company.unknown");
        }
    }
}
