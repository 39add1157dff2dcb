package dsg.fileshare.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.contract.Contracts;
import dsg.contract.Period;
import dsg.fileshare.Areas;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.StandardFolder.Level;
import dsg.fileshare.template.FolderTemplate.Draft;
import dsg.fileshare.template.FolderTemplate.Row;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RowSecurity;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The standard folders as data: changed by the security office, for areas to come. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class FolderTemplateIT {

    private static final String OFFICE = "架空 管太";
    private static final String PROVIDER = "架空 運子";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    FolderTemplate template;

    @Inject
    Contracts contracts;

    @Inject
    ContractDirectory directory;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Areas areas;

    @Inject
    FolderFinder folders;

    @Inject
    RowSecurity rows;

    @Resource
    UserTransaction transaction;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R65", says = "Standard folders come with rights that fit who performs the contract")
    @DisplayName(
            "a folder that the office adds is in the next area, not in those that are open; the next without it has none")
    void forAreasToCome() throws Exception {
        String name = "05_検査 " + UUID.randomUUID().toString().substring(0, 8);
        office(() -> template.add(draft(name)));
        UUID added = rowOf(name).id();
        try {
            assertThat(folders(opened())).contains("01_共通", name);
            assertThat(folders(directory.find("DEMO-2026-001").orElseThrow().id()))
                    .contains("01_共通")
                    .doesNotContain(name);
            office(() -> template.change(added, new Draft(name + "改", false, Level.WORK, Level.VIEW, Level.NONE)));
            assertThat(rowOf(name + "改").folder().prime()).isEqualTo(Level.VIEW);
        } finally {
            office(() -> template.remove(added));
        }
        assertThat(folders(opened())).contains("01_共通").doesNotContain(name, name + "改");
    }

    @Test
    @DisplayName(
            "only the security office changes it; names keep the rules of folders, are unique and leave room for paths")
    void limits() {
        assertThatThrownBy(() -> acting.as(USER, () -> template.list())).hasMessage("access.role");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> template.list())).hasMessage("access.role");
        assertThatThrownBy(() -> office(() -> template.add(draft("長".repeat(FolderTemplate.LONGEST + 1)))))
                .hasMessage("fileshare.template.long");
        assertThatThrownBy(() -> office(() -> template.add(draft("01_共通")))).hasMessage("fileshare.folder.exists");
        assertThatThrownBy(() -> office(() -> template.add(draft("a/b")))).hasMessageStartingWith("content.name.");
        assertThatThrownBy(
                        () -> office(() -> template.add(new Draft("06_閲覧", false, Level.VIEW, Level.VIEW, Level.NONE))))
                .hasMessage("fileshare.template.idle");
    }

    private static Draft draft(String name) {
        return new Draft(name, false, Level.WORK, Level.WORK, Level.NONE);
    }

    private Row rowOf(String name) throws Exception {
        return acting.as(OFFICE, () -> template.list()).stream()
                .filter(row -> row.folder().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ContractId opened() throws Exception {
        Period used = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2095, 12, 31));
        String number = "TEMPLATE-" + UUID.randomUUID().toString().substring(0, 8);
        return acting.as(PROVIDER, () -> {
            ContractId id =
                    contracts.register(number, "架空の標準", used, used, organisation("office-a"), organisation("prime-a"));
            areas.open(id);
            return id;
        });
    }

    private OrganisationId organisation(String code) {
        return organisations.find(code).map(Organisation::id).orElseThrow();
    }

    private List<String> folders(ContractId contract) throws Exception {
        transaction.begin();
        try {
            rows.enter(contract);
            return folders.all().stream().map(folder -> folder.name()).toList();
        } finally {
            transaction.rollback();
        }
    }

    private void office(Runnable work) throws Exception {
        acting.as(OFFICE, () -> {
            work.run();
            return true;
        });
    }
}
