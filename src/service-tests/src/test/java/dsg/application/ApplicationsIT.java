package dsg.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.AccountService;
import dsg.account.Accounts;
import dsg.account.Membership;
import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.AuditRows;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applications by the example of accounts, which the provider applies for and the security office approves. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class ApplicationsIT {

    private static final String PROVIDER = "架空 運子";
    private static final String OFFICE = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Deciding.Waiting waiting;

    @Inject
    Applications applications;

    @Inject
    Delegating delegating;

    @Inject
    Accounts accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    CurrentCaller current;

    @Inject
    AuditRows audit;

    @Inject
    Clock clock;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName(
            "one person with an account at the provider and one at the office does not approve what they registered")
    void onePersonWithTwoAccounts() throws Exception {
        PersonId person = person("二役");
        AccountId registering = approved(person, "provider", Role.PROVIDER);
        AccountId deciding = approved(person, "security-office", Role.SECURITY_OFFICE);
        AccountId wanted =
                acting.as(registering, () -> accounts.register(person("申請される人"), staffOf("provider", Role.PROVIDER)));
        ApplicationPage page = acting.as(deciding, () -> applications.page(waiting.about(wanted.value())));
        assertThat(page.mayDecide()).isFalse();
        assertThat(page.bar()).isEqualTo("application.own");
        assertThat(acting.as(deciding, () -> applications.toDecide()))
                .extracting(ApplicationRow::subject)
                .doesNotContain(wanted.value());
        assertThatThrownBy(() -> acting.as(deciding, () -> this.deciding.accept(wanted.value(), "")))
                .hasMessage("application.own");
        assertThatThrownBy(() -> acting.as(deciding, () -> decline(wanted))).hasMessage("application.own");
        acting.as(OFFICE, () -> this.deciding.accept(wanted.value(), ""));
        assertThat(acting.as(OFFICE, () -> applications.page(waiting.about(wanted.value())))
                        .row()
                        .state())
                .isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName("nobody approves an account of their own, by whichever account of theirs")
    void ownAccount() throws Exception {
        PersonId person = person("自分");
        AccountId deciding = approved(person, "security-office", Role.SECURITY_OFFICE);
        AccountId wanted = register(person, "provider", Role.PROVIDER);
        assertThatThrownBy(() -> acting.as(deciding, () -> this.deciding.accept(wanted.value(), "")))
                .hasMessage("application.concerned");
    }

    @Test
    @DisplayName(
            "A decision is about what was seen: the account changed meanwhile is not approved by the page from before")
    void changedMeanwhile() throws Exception {
        AccountId wanted = register(person("変わる人"), "provider", Role.PROVIDER);
        ApplicationId id = acting.as(OFFICE, () -> waiting.about(wanted.value()));
        String before = acting.as(OFFICE, () -> applications.page(id).shown());
        acting.as(PROVIDER, () -> {
            accounts.registerMail(wanted, "changed@provider.example");
            return wanted;
        });
        assertThatThrownBy(() -> acting.as(OFFICE, () -> {
                    applications.accept(id, before, "", null);
                    return id;
                }))
                .hasMessage("application.changed");
        assertThat(audit.of(OFFICE, "APPROVE_ACCOUNT")).contains("REFUSED application.changed");
        acting.as(OFFICE, () -> deciding.accept(wanted.value(), ""));
        assertThatThrownBy(() -> acting.as(OFFICE, () -> deciding.accept(wanted.value(), "")))
                .hasMessage("application.over");
    }

    @Test
    @DisplayName("Taken back, it can be applied for again; declined too, with its reason; each has a number of its own,"
            + " without gap")
    void again() throws Exception {
        AccountId wanted = register(person("もう一度の人"), "provider", Role.PROVIDER);
        ApplicationRow first = row(wanted);
        acting.as(PROVIDER, () -> {
            applications.withdraw(first.id());
            return first;
        });
        assertThatThrownBy(() -> acting.as(OFFICE, () -> deciding.accept(wanted.value(), "")))
                .hasMessage("application.over");
        acting.as(PROVIDER, () -> accounts.applyAgain(wanted));
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> accounts.applyAgain(wanted)))
                .hasMessage("application.waiting");
        ApplicationRow second = row(wanted);
        assertThat(second.number().serial()).isEqualTo(first.number().serial() + 1);
        acting.as(OFFICE, () -> decline(wanted));
        assertThat(row(wanted).decision())
                .isNotNull()
                .extracting(Decision::words)
                .isEqualTo("申請書と違うため");
        List<ApplicationRow> own = acting.as(PROVIDER, () -> applications.own());
        assertThat(own)
                .filteredOn(row -> row.subject().equals(wanted.value()))
                .extracting(ApplicationRow::state)
                .containsExactly(ApplicationState.DECLINED, ApplicationState.WITHDRAWN);
    }

    @Test
    @DisplayName("The deadline is the end of the office's hours five business days later")
    void deadline() throws Exception {
        ApplicationRow row = row(register(person("期限の人"), "provider", Role.PROVIDER));
        LocalDate due = LocalDate.ofInstant(row.deadline(), Clocks.JAPAN);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        long weekdays = tomorrow.datesUntil(due.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .count();
        assertThat(row.deadline().atZone(Clocks.JAPAN).toLocalTime()).hasToString("17:15");
        // holidays among them lengthen it: four at most lie side by side with weekends and year-end between
        assertThat(weekdays).isBetween(5L, 11L);
        assertThat(due.getDayOfWeek().getValue()).isLessThan(6);
        assertThat(row.overdue()).isFalse();
    }

    @Test
    @DisplayName(
            "A colleague decides in another's place, and both names stay; not in the place of who applied, nor unasked")
    void inAnothersPlace() throws Exception {
        AccountId colleague = approved(person("同僚"), "security-office", Role.SECURITY_OFFICE);
        AccountId wanted = register(person("代理の人"), "provider", Role.PROVIDER);
        AccountId absent = acting.as(OFFICE, () -> current.get().account());
        assertThatThrownBy(() -> acting.as(colleague, () -> acceptFor(wanted, absent)))
                .hasMessage("application.delegation.none");
        UUID delegation = acting.as(OFFICE, () -> delegating.delegate(colleague, today()));
        acting.as(colleague, () -> acceptFor(wanted, absent));
        ApplicationRow row = row(wanted);
        assertThat(row.decidedBy()).startsWith("架空 同僚");
        assertThat(row.representedName()).isEqualTo(OFFICE);
        acting.as(OFFICE, () -> {
            delegating.end(delegation);
            return delegation;
        });
        AccountId next = register(person("代理のあとの人"), "provider", Role.PROVIDER);
        assertThatThrownBy(() -> acting.as(colleague, () -> acceptFor(next, absent)))
                .hasMessage("application.delegation.none");
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName("a delegate does not decide in the place of the applicant's other account")
    void inTheApplicantsPlace() throws Exception {
        PersonId person = person("任せる人");
        AccountId registering = approved(person, "provider", Role.PROVIDER);
        AccountId absent = approved(person, "security-office", Role.SECURITY_OFFICE);
        AccountId second = approved(person, "security-office", Role.SECURITY_OFFICE);
        AccountId colleague = approved(person("任される人"), "security-office", Role.SECURITY_OFFICE);
        assertThatThrownBy(() -> acting.as(absent, () -> delegating.delegate(second, today())))
                .hasMessage("application.delegation.self");
        acting.as(absent, () -> delegating.delegate(colleague, today()));
        AccountId wanted =
                acting.as(registering, () -> accounts.register(person("頼まれた人"), staffOf("provider", Role.PROVIDER)));
        assertThatThrownBy(() -> acting.as(colleague, () -> acceptFor(wanted, absent)))
                .hasMessage("application.own");
        acting.as(colleague, () -> deciding.accept(wanted.value(), ""));
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @DisplayName(
            "people without a part in it are told that there is no such application; remarks are for those who have"
                    + " one")
    void onlyForItsPeople() throws Exception {
        AccountId wanted = register(person("見られる人"), "provider", Role.PROVIDER);
        ApplicationId id = row(wanted).id();
        assertThatThrownBy(() -> acting.as("架空 青子", () -> applications.page(id)))
                .hasMessage("application.unknown");
        assertThatThrownBy(() -> acting.as("架空 青子", () -> applications.page(new ApplicationId(UUID.randomUUID()))))
                .hasMessage("application.unknown");
        acting.as(OFFICE, () -> comment(id, "所属を確かめてください"));
        assertThatThrownBy(() -> acting.as("架空 青子", () -> comment(id, "のぞき見"))).hasMessage("application.unknown");
        assertThat(acting.as(PROVIDER, () -> applications.page(id)).comments())
                .extracting(CommentRow::text)
                .containsExactly("所属を確かめてください");
    }

    private PersonId person(String name) throws Exception {
        return acting.as(
                PROVIDER,
                () -> accounts.registerPerson(
                        "架空 " + name + UUID.randomUUID().toString().substring(0, 8)));
    }

    private AccountId register(PersonId person, String organisation, Role role) throws Exception {
        return acting.as(PROVIDER, () -> accounts.register(person, staffOf(organisation, role)));
    }

    /** Usable: Keycloak has it too. */
    private AccountId approved(PersonId person, String organisation, Role role) throws Exception {
        AccountId account = register(person, organisation, role);
        acting.as(OFFICE, () -> deciding.accept(account.value(), ""));
        String duty = role == Role.PROVIDER ? AccountService.REGISTER_ACCOUNT : AccountService.APPROVE_ACCOUNT;
        Await.until("the account is on", () -> acting.may(account, duty));
        return account;
    }

    private Membership staffOf(String organisation, Role role) {
        return new Membership(
                organisations.find(organisation).map(Organisation::id).orElseThrow(), null, Set.of(role));
    }

    private ApplicationRow row(AccountId subject) throws Exception {
        return acting.as(
                PROVIDER,
                () -> applications.page(waiting.about(subject.value())).row());
    }

    private ApplicationId decline(AccountId subject) {
        ApplicationId id = waiting.about(subject.value());
        applications.decline(id, applications.page(id).shown(), "申請書と違うため", null);
        return id;
    }

    private ApplicationId acceptFor(AccountId subject, AccountId absent) {
        ApplicationId id = waiting.about(subject.value());
        applications.accept(id, applications.page(id).shown(), "", absent);
        return id;
    }

    private ApplicationId comment(ApplicationId id, String text) {
        applications.comment(id, text);
        return id;
    }

    private Absence today() {
        return new Absence(LocalDate.now(clock), LocalDate.now(clock), "出張のため");
    }
}
