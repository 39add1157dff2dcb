package dsg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.application.ApplicationId;
import dsg.application.Decision;
import dsg.contract.ContractFacts;
import dsg.contract.Fact;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import dsg.platform.excel.FilledRow;
import dsg.proof.Proves;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requesting office decides about a form that was complete when it was handed in. */
class UserFormApplicationsTest {

    private static final ContractId CONTRACT = new ContractId(UUID.randomUUID());
    private static final OrganisationId COMPANY = new OrganisationId(UUID.randomUUID());
    private static final AccountId OFFICE = new AccountId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");

    private final StoredForm form = form();

    @ParameterizedTest
    @EnumSource(
            value = Fact.class,
            names = {"JOINING", "BASIS", "OFFICE_CONSENT", "COMPANY_CONSENT"})
    @Proves(value = "R80", says = "The company has joined: a notice was issued after the last look at the site")
    @Proves(value = "R81", says = "The contract has the clause or is a case of paragraph 8")
    @Proves(value = "R82", says = "Requesting office and company have both agreed to use the service")
    @DisplayName("the requirements are asked once more when it is decided: without one of them it stays undecided")
    void askedAgain(Fact missing) {
        assertThatThrownBy(() -> lacking(missing).accepted(form.id().value(), decision()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("forms.requirement." + missing);
        assertThat(form.state()).isEqualTo(FormState.SUBMITTED);
    }

    @Test
    @DisplayName("a data manager is none of them, since the first one comes by such a form")
    void dataManager() {
        lacking(Fact.DATA_MANAGER).accepted(form.id().value(), decision());
        assertThat(form.state()).isEqualTo(FormState.CHECKED);
    }

    @SuppressWarnings("UnnecessaryAssignment") // nothing else injects in a rule test
    private UserFormApplications lacking(Fact missing) {
        UseRequirements requirements = new UseRequirements();
        requirements.facts = new ContractFacts() {
            @Override
            public Set<Fact> missing(ContractId contract, OrganisationId company) {
                assertThat(contract).isEqualTo(CONTRACT);
                assertThat(company).isEqualTo(COMPANY);
                return EnumSet.of(missing);
            }
        };
        UserFormApplications applications = new UserFormApplications();
        applications.requirements = requirements;
        applications.forms = new FormFinder() {
            @Override
            Optional<StoredForm> find(FormId id, LockModeType lock) {
                return Optional.of(form).filter(each -> each.id().equals(id));
            }
        };
        return applications;
    }

    private static StoredForm form() {
        Caller manager = new Caller(
                new AccountId(UUID.randomUUID()),
                "A10000001",
                new PersonId(UUID.randomUUID()),
                "架空 守",
                Set.of(Role.PROTECTED_SYSTEM_MANAGER),
                COMPANY,
                CONTRACT,
                new TerminalId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()));
        StoredForm form = new StoredForm(
                new FormFile("F1", 1, CONTRACT, "申請書.xlsx", "", "架空 守"), manager, COMPANY, FormState.SUBMITTED, NOW);
        StoredRow row = new StoredRow(CONTRACT.value(), new FilledRow(17, Map.of("name", "架空 花子")), "架空 花子", true);
        row.found(Finding.OK, "", OFFICE, NOW);
        form.add(row);
        return form;
    }

    private static Decision decision() {
        return new Decision(
                new ApplicationId(UUID.randomUUID()), OFFICE, new PersonId(UUID.randomUUID()), null, NOW, "");
    }
}
