package dsg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.company.OrganisationDirectory;
import dsg.forms.outside.Entered;
import dsg.forms.outside.OutsideForms;
import dsg.onboarding.Duty;
import dsg.onboarding.OfficerRow;
import dsg.onboarding.OnboardingPage;
import dsg.onboarding.OnboardingStep;
import dsg.onboarding.Onboardings;
import dsg.platform.access.Refused;
import dsg.platform.excel.Books;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FormLayout;
import dsg.platform.excel.FormReader;
import dsg.platform.excel.FormWriter;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F5, which comes by mail before there is any contract. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class JoiningFormIT {

    private static final String PROVIDER = "架空 運子";
    private static final String SECURITY = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    OutsideForms outside;

    @Inject
    Onboardings onboardings;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Books books;

    @Inject
    Lying lying;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R94", says = "The form is had as a template with its version")
    @DisplayName(
            "of joining: what is wrong is said by cell and leaves nothing; without a fault it opens the company's way in, names"
                    + " its officers and is kept as it came")
    void joining() throws Exception {
        FormLayout layout = FormLayouts.ofClassPath("F5-1.json");
        byte[] template = acting.as(PROVIDER, () -> outside.template("F5")).content();
        assertThat(FormReader.read(layout, books.open("様式.xlsx", template)).value("receivedOn"))
                .isEqualTo(FormRows.today().toString());
        String code = "f5-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> head = FormRows.map(
                "receivedOn=" + FormRows.today().plusDays(1),
                "code=" + code,
                "company=架空の申請企業 " + code,
                "contactName=架空 窓口",
                "contactReach=mado@new.example",
                "lineWish=本社に1回線",
                "terminals=2");
        Map<String, String> site =
                FormRows.map("site=架空本社", "place=架空県", "officer=架空 総", "manager=架空 責", "deputy=架空 責");
        Entered wrong = enter(layout, head, site);
        assertThat(wrong.subject()).isNull();
        assertThat(wrong.faults()).extracting(CellFault::cell).containsExactlyInAnyOrder("C4", "F10", "G10");
        assertThat(organisations.find(code)).isEmpty();

        Entered entered = enter(
                layout,
                FormRows.with(head, "receivedOn=" + FormRows.today()),
                FormRows.with(site, "system=架空 保", "deputy=架空 代"));
        assertThat(entered.faults()).isEmpty();
        UUID id = Objects.requireNonNull(entered.subject());
        OnboardingPage page = acting.as(SECURITY, () -> onboardings.page(id));
        assertThat(page.row().next()).isEqualTo(OnboardingStep.BUSINESS_PLAN);
        assertThat(page.officers())
                .contains(new OfficerRow(Duty.SYSTEM_MANAGER, "架空 保", "架空 代", FormRows.today(), null))
                .hasSize(3);
        assertThat(acting.as(SECURITY, () -> outside.original(id)).orElseThrow().sha256())
                .isEqualTo(Contents.sha256(
                        acting.as(SECURITY, () -> outside.file(id)).content()));
        sealed(id);
        assertThatThrownBy(() -> acting.as("架空 守", "DEMO-2026-001", () -> outside.template("F5")))
                .hasMessage("access.role");
    }

    /** What lies in the database is no workbook; nor is it, after a while, what an earlier edition has left open. */
    private void sealed(UUID id) throws Exception {
        byte[] came = acting.as(SECURITY, () -> outside.file(id)).content();
        assertThat(books.open("様式.xlsx", came)).isNotNull();
        byte[] asItLies = lying.outside(id);
        assertThatThrownBy(() -> books.open("様式.xlsx", asItLies)).isInstanceOf(Refused.class);
        lying.open(id, came);
        assertThat(acting.as(SECURITY, () -> outside.file(id)).content()).isEqualTo(came);
        Await.until("it is sealed", () -> !Arrays.equals(lying.outside(id), came));
        assertThat(acting.as(SECURITY, () -> outside.file(id)).content()).isEqualTo(came);
    }

    private Entered enter(FormLayout layout, Map<String, String> head, Map<String, String> row) throws Exception {
        byte[] content = FormWriter.write(layout, head, List.of(row));
        return acting.as(PROVIDER, () -> outside.enter("F5", "加入申請書.xlsx", content));
    }
}
