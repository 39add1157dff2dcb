package dsg.fileshare;

import dsg.company.OrganisationDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.Library;
import dsg.fileshare.area.StandardFolder;
import dsg.fileshare.area.StandardFolders;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.content.NameKey;
import dsg.platform.keys.KeyVault;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Use cases around areas as a whole: opening one for a contract (R20, R64). */
@Stateless
public class Areas {

    private static final String LIBRARY = "共有ライブラリ";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    KeyVault vault;

    @Inject
    RowSecurity rows;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Opens the contract's one area: its key in the vault, a library, the standard folders with the rights of the parties of
     * this moment (R64, R65).
     */
    @UseCase(FileshareService.OPEN_AREA)
    public void open(ContractId id) {
        Contract contract = contracts.get(id);
        audit.about("contract", id.value());
        audit.inContract(id.value());
        contracts.demandMembersAdmitted(contract);
        rows.enter(id);
        if (!entities.createQuery("select l from Library l", Library.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty()) {
            throw new RuleBroken("fileshare.area.open");
        }
        Library library = new Library(id, LIBRARY);
        entities.persist(library);
        StandardFolders.of(
                        contract,
                        entities.createQuery("select f from StandardFolder f order by f.name", StandardFolder.class)
                                .getResultList(),
                        organisation -> organisations.get(organisation).name())
                .stream()
                .map(template -> Folder.standard(
                        library, template.name(), NameKey.of(template.name()), template.rights(), clock.instant()))
                .forEach(entities::persist);
        entities.flush();
        vault.createContractKey(id.value());
    }
}
