package dsg.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.company.OrganisationKind;
import dsg.company.Organisations;
import dsg.contract.Contracts;
import dsg.fileshare.Areas;
import dsg.fileshare.browsing.FileSharing;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.AuditRows;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class GateIT {

    @Inject
    Acting acting;

    @Inject
    AuditRows audit;

    @Inject
    Organisations organisations;

    @Inject
    Contracts contracts;

    @Inject
    FileSharing sharing;

    @Inject
    Areas areas;

    @Resource
    ManagedExecutorService executor;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "Decision 3", says = "Every use case passes one gate")
    @Proves(value = "Decision 3", says = "A success is on the log with its change, a refusal or failure on its own")
    @DisplayName("a use case that the role does not allow is refused, and the row of the refusal stays")
    void aRoleThatMayNotIsRefused() throws Exception {
        int before = audit.of("架空 青子", "REGISTER_ORGANISATION").size();
        assertThatThrownBy(() -> acting.as("架空 青子", () -> organisations.find("prime-a")))
                .hasMessage("access.role");
        assertThat(audit.of("架空 青子", "REGISTER_ORGANISATION"))
                .hasSize(before + 1)
                .last()
                .isEqualTo("REFUSED access.role");
    }

    @Test
    @Proves(value = "Decision 3", says = "Every use case passes one gate")
    @DisplayName("without anybody signed in no use case runs")
    void nobodyIsRefused() {
        assertThatThrownBy(() -> organisations.find("prime-a")).hasMessageContaining("access.none");
    }

    @Test
    @Proves(value = "Decision 3", says = "A success is on the log with its change, a refusal or failure on its own")
    @DisplayName("what a rule forbids leaves its refusal on the log and nothing in the database")
    void aBrokenRuleLeavesItsRow() throws Exception {
        assertThatThrownBy(() -> acting.as(
                        "架空 運子", () -> organisations.register("prime-a", "二つ目", OrganisationKind.COMPANY, List.of())))
                .hasMessage("company.code.taken");
        assertThat(audit.of("架空 運子", "REGISTER_ORGANISATION")).last().isEqualTo("REFUSED company.code.taken");
    }

    @Test
    @Proves(value = "Decision 3", says = "A success is on the log with its change, a refusal or failure on its own")
    @DisplayName("what the database refuses at the end is on the log as a failure, and no number is missing")
    void aFailureIsRecorded() throws Exception {
        List<String> gapsBefore = audit.writersWithGaps();
        assertThatThrownBy(() -> acting.as(
                        "架空 運子", () -> organisations.register("Not A Code", "名前", OrganisationKind.COMPANY, List.of())))
                .isInstanceOf(Exception.class);
        assertThat(audit.of("架空 運子", "REGISTER_ORGANISATION")).last().asString().startsWith("FAILED");
        assertThat(audit.writersWithGaps()).isEqualTo(gapsBefore);
    }

    @Test
    @Proves(value = "Decision 3", says = "A success is on the log with its change, a refusal or failure on its own")
    @DisplayName("a success is on the log once, with its business change")
    void aSuccessIsRecorded() throws Exception {
        int before = audit.of("架空 運子", "REGISTER_ORGANISATION").size();
        String code = "it-" + UUID.randomUUID().toString().substring(0, 8);
        acting.as("架空 運子", () -> organisations.register(code, "試験", OrganisationKind.COMPANY, List.of("一")));
        assertThat(acting.as("架空 運子", () -> organisations.find(code))).isPresent();
        assertThat(audit.of("架空 運子", "REGISTER_ORGANISATION").subList(before, before + 2))
                .containsExactly("OK", "OK");
    }

    @Test
    @Proves(value = "Decision 3", says = "A success is on the log with its change, a refusal or failure on its own")
    @DisplayName("more refusals at once than the pool has connections are all answered and all recorded")
    void manyRefusalsAtOnceDoNotStopThePortal() throws Exception {
        int refusals = 60;
        List<String> gapsBefore = audit.writersWithGaps();
        int before = audit.of("架空 小枝", "OPEN_AREA").size();
        List<Callable<Boolean>> calls = IntStream.range(0, refusals)
                .mapToObj(i -> (Callable<Boolean>) this::isRefusedToOpenAnArea)
                .toList();
        for (var answer : executor.invokeAll(calls, 60, TimeUnit.SECONDS)) {
            assertThat(answer.get()).isTrue();
        }
        assertThat(audit.of("架空 小枝", "OPEN_AREA")).hasSize(before + refusals);
        assertThat(audit.writersWithGaps()).isEqualTo(gapsBefore);
    }

    private boolean isRefusedToOpenAnArea() {
        try {
            acting.as("架空 小枝", () -> {
                areas.open(new ContractId(UUID.randomUUID()));
                return true;
            });
            return false;
        } catch (Exception refused) {
            return "access.role".equals(refused.getMessage());
        }
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @DisplayName("an account of one contract sees its own contract, whatever it asks for")
    void anAccountIsForOneContract() throws Exception {
        assertThat(acting.as("架空 青子", () -> contracts.summary().number())).isEqualTo("DEMO-2026-001");
        assertThat(acting.as("架空 港", () -> contracts.summary().number())).isEqualTo("DEMO-2026-002");
        assertThatThrownBy(() -> acting.as("架空 運子", () -> sharing.area())).hasMessage("access.role");
    }
}
