package dsg.overview;

import dsg.account.MemberRow;
import dsg.account.Members;
import dsg.application.ApplicationRow;
import dsg.application.ApplicationState;
import dsg.application.Applications;
import dsg.contract.ContractBook;
import dsg.contract.ContractFacts;
import dsg.contract.ContractRow;
import dsg.enrolment.EnrolledPeople;
import dsg.forms.FormBook;
import dsg.overview.OverviewPage.End;
import dsg.overview.OverviewPage.PersonState;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together what the services say of the caller's contract, each by its own use case, so that none shows more here than there. */
@Stateless
public class ContractOverview {

    @Inject
    ContractBook contracts;

    @Inject
    ContractFacts facts;

    @Inject
    Members members;

    @Inject
    EnrolledPeople enrolled;

    @Inject
    FormBook forms;

    @Inject
    Applications applications;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The caller's contract. */
    @UseCase(OverviewService.VIEW_OVERVIEW)
    public OverviewPage page() {
        Caller caller = current.get();
        ContractId id = Optional.ofNullable(caller.contract()).orElseThrow(() -> new Refused("contract.none"));
        audit.about("contract", id.value());
        ContractRow contract = contracts.detail(id).row();
        return new OverviewPage(
                contract,
                people(caller, id),
                forms.list().stream()
                        .filter(form ->
                                form.contract().equals(id) && form.state().isUnderway())
                        .toList(),
                waiting(id),
                ends(contract));
    }

    private List<PersonState> people(Caller caller, ContractId id) {
        Set<OrganisationId> seen = facts.below(id, caller.organisation());
        List<MemberRow> rows = members.of(id).stream()
                .filter(member -> caller.is(Role.REQUESTING_OFFICE) || seen.contains(member.organisation()))
                .toList();
        Set<AccountId> able = enrolled.of(rows.stream().map(MemberRow::id).toList());
        return rows.stream()
                .map(member -> new PersonState(member, able.contains(member.id())))
                .toList();
    }

    private List<ApplicationRow> waiting(ContractId id) {
        return applications.own().stream()
                .filter(row -> row.state() == ApplicationState.PENDING && id.equals(row.contract()))
                .toList();
    }

    private List<End> ends(ContractRow contract) {
        LocalDate today = LocalDate.now(clock.withZone(Clocks.JAPAN));
        return Stream.of(
                        end("contract.use.until", contract.used().until(), today),
                        end("contract.tidy.until", contract.tidyUntil(), today),
                        end("contract.until", contract.contracted().until(), today))
                .sorted(Comparator.comparing(End::day))
                .toList();
    }

    private static End end(String key, LocalDate day, LocalDate today) {
        return new End(key, day, ChronoUnit.DAYS.between(today, day));
    }
}
