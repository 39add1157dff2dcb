package dsg.company;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.SystemTask;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases around the organisations that take part. */
@Stateless
public class Organisations {

    @PersistenceContext
    EntityManager entities;

    @Inject
    OrganisationDirectory directory;

    @Inject
    AuditLog audit;

    /** Registers an organisation with the names of its sites; its code must be new. */
    @UseCase(CompanyService.REGISTER_ORGANISATION)
    public OrganisationId register(String code, String name, OrganisationKind kind, List<String> sites) {
        if (directory.find(code).isPresent()) {
            throw new RuleBroken("company.code.taken", code);
        }
        Organisation organisation = new Organisation(code, name, kind);
        sites.forEach(organisation::addSite);
        entities.persist(organisation);
        audit.about("organisation", organisation.id().value());
        return organisation.id();
    }

    /**
     * An organisation that has to exist before anybody can register one: the provider and the security office, each once.
     */
    @SystemTask("the founding of a gateway")
    public OrganisationId found(String code, String name, OrganisationKind kind) {
        boolean founding = kind == OrganisationKind.PROVIDER || kind == OrganisationKind.SECURITY_OFFICE;
        if (!founding || directory.exists(kind)) {
            throw new RuleBroken("company.founded");
        }
        Organisation organisation = new Organisation(code, name, kind);
        entities.persist(organisation);
        audit.system(
                "FOUND_ORGANISATION",
                Outcome.OK,
                null,
                "organisation",
                organisation.id().value(),
                null);
        return organisation.id();
    }

    /** Gives a site a folder of its own, or takes it back; what lies somewhere stays there (T5). */
    @UseCase(CompanyService.REGISTER_ORGANISATION)
    public void giveFolder(OrganisationId id, UUID site, boolean folder) {
        audit.about("organisation", id.value());
        directory.get(id).sites().stream()
                .filter(each -> each.id().equals(site))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("company.site.unknown"))
                .give(folder);
        audit.detail("folder of a site: " + folder);
    }

    /** The sites of an organisation. */
    @UseCase(CompanyService.VIEW_COMPANIES)
    public List<SiteFolderRow> sites(OrganisationId id) {
        return directory.sites(id);
    }

    /** The organisation with this code, for the forms that name it. */
    @UseCase(CompanyService.REGISTER_ORGANISATION)
    public Optional<OrganisationId> find(String code) {
        return directory.find(code).map(Organisation::id);
    }
}
