package dsg.contract;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.account.Accounts;
import dsg.account.Membership;
import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.fileshare.Areas;
import dsg.fileshare.browsing.FileSharing;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.calendar.CalendarRegister;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.Holiday;
import dsg.platform.calendar.HolidayTable;
import dsg.server.Acting;
import dsg.server.Deciding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What tests of contracts' lives do in the portal and see in its database. */
@ApplicationScoped
public class Lives {

    static final String PROVIDER = "架空 運子";
    static final String OFFICE = "架空 管太";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contracts contracts;

    @Inject
    ContractDirectory directory;

    @Inject
    TidyEnds tidyEnds;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Areas areas;

    @Inject
    Accounts accounts;

    @Inject
    AccountDirectory accountDirectory;

    @Inject
    ClockSettling settling;

    @Inject
    Calendars calendars;

    @Inject
    CalendarRegister calendarRegister;

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    CurrentCaller current;

    @Inject
    FileSharing sharing;

    @Inject
    Clock clock;

    /** The demonstration's own contracts live on, whatever the tests do to the clock. */
    @Transactional
    void sparesTheDemonstration() {
        entities.createNativeQuery(
                        "update contract set contract_until = date '2095-12-31', use_until = date '2095-12-31',"
                                + " tidy_until = date '2096-03-31' where number like 'DEMO-%'")
                .executeUpdate();
    }

    ContractId register(Period used) throws Exception {
        String number = "LIFE-" + UUID.randomUUID().toString().substring(0, 8);
        Period contracted = new Period(used.from().minusYears(1), used.until().plusYears(3));
        return acting.as(
                PROVIDER,
                () -> contracts.register(
                        number, "架空の一生", contracted, used, organisation("office-a"), organisation("prime-a")));
    }

    void openArea(ContractId contract) throws Exception {
        provider(() -> {
            areas.open(contract);
            return contract;
        });
    }

    /** A person with an approved account in this contract: of the office where the role is the office's, else of the prime. */
    AccountId member(ContractId contract, String name, Role role) throws Exception {
        OrganisationId organisation = organisation(role == Role.REQUESTING_OFFICE ? "office-a" : "prime-a");
        AccountId account = provider(() ->
                accounts.register(accounts.registerPerson(name), new Membership(organisation, contract, Set.of(role))));
        provider(() -> {
            accounts.registerMail(account, "life-" + account + "@prime-a.example");
            return account;
        });
        deciding.accept(OFFICE, account.value(), "");
        return account;
    }

    <T> T provider(Callable<T> work) throws Exception {
        return acting.as(PROVIDER, work);
    }

    OrganisationId organisation(String code) {
        return organisations.find(code).map(Organisation::id).orElseThrow();
    }

    /** The use period as a decision of both sides would change it. */
    @Transactional
    public void change(ContractId contract, Period used) {
        directory.get(contract).use(used, tidyEnds.after(used.until()));
    }

    @Transactional
    public ContractTerms terms(ContractId contract) {
        return directory.get(contract).terms();
    }

    @Transactional
    public Map<ContractId, ContractState> statesAt(Set<ContractId> contracts, Instant instant) {
        return contracts.stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> directory.get(id).terms().stateAt(instant)));
    }

    @Transactional
    public ContractState state(ContractId contract) {
        return directory.stateOf(contract);
    }

    /** The table in force. */
    HolidayTable calendar() {
        return calendars.inForce();
    }

    /** Puts a table in force that has these days besides, and not those. */
    @Transactional
    public HolidayTable amendCalendar(List<LocalDate> more, List<LocalDate> fewer) {
        HolidayTable before = calendars.inForce();
        List<Holiday> days = before.all().stream()
                .filter(holiday -> !fewer.contains(holiday.day()))
                .toList();
        UUID by = entities.createQuery(
                        "select a.id from Account a where a.person.name = :name and a.contract is null", UUID.class)
                .setParameter("name", PROVIDER)
                .setMaxResults(1)
                .getSingleResult();
        return calendars.version(calendarRegister
                .add(CalendarLaw.with(before, days, more, by), before.id())
                .orElseThrow());
    }

    /** Effects of this contract that were done, by kind, in the order in which they became due. */
    @Transactional
    public List<String> done(ContractId contract) {
        return strings(
                "select kind from contract_effect where contract = ?1 and state = 'DONE' order by due_at, number",
                contract.value());
    }

    /** As {@link #done}, those that follow from this last day of tidying. */
    @Transactional
    public List<String> doneAbout(ContractId contract, LocalDate tidyUntil) {
        return strings(
                "select kind from contract_effect where contract = ?1 and state = 'DONE' and about = date '" + tidyUntil
                        + "' and kind <> 'SWITCH_ACCOUNTS_ON' order by due_at, number",
                contract.value());
    }

    @Transactional
    public List<String> effects(ContractId contract, String state) {
        return strings(
                "select kind from contract_effect where contract = ?1 and state = '" + state
                        + "' order by due_at, number",
                contract.value());
    }

    /** Topics of the letters to this contract's people: kinds only. */
    @Transactional
    public List<String> letters(ContractId contract) {
        return strings(
                "select split_part(topic, '/', 3) from mail where starts_with(topic, ?1) order by number",
                "contract/" + contract + "/");
    }

    @Transactional
    public long waiting() {
        return ((Number) entities.createNativeQuery("select count(*) from contract_effect where state = 'WAITING'")
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    public List<String> openAlarms() {
        List<?> rows = entities.createNativeQuery(
                        "select kind from clock_alarm where settled_at is null order by kind", String.class)
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    @Transactional
    public long alarmRowsInTheLog(String code) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from audit_event where action = 'CLOCK_ALARM' and code = ?1")
                        .setParameter(1, code)
                        .getSingleResult())
                .longValue();
    }

    /** Whether Keycloak has the account enabled, and in how many groups, as the register last read it. */
    @Transactional
    public String atKeycloak(AccountId id) {
        Account account = accountDirectory.get(id);
        return account.keycloakId().isPresent()
                ? account.isKeycloakEnabled() + " " + account.keycloakGroups().size()
                : "not made";
    }

    /** Whether this person's account has been made in Keycloak and is let in. */
    boolean isUsable(String person) throws Exception {
        return acting.as(person, () -> !current.get().roles().isEmpty());
    }

    /** Makes a folder where everybody of the contract may. */
    void makesFolder(String person) throws Exception {
        acting.as(person, () -> {
            var common = sharing.area().libraries().getFirst().folders().getFirst();
            return sharing.createFolder(common.id(), "図面 " + UUID.randomUUID());
        });
    }

    int seesFolders(String person) throws Exception {
        return acting.as(
                person, () -> sharing.area().libraries().getFirst().folders().size());
    }

    @Transactional
    public String username(AccountId id) {
        return accountDirectory.get(id).username();
    }

    String password(AccountId id) throws Exception {
        return provider(() -> accounts.issuePassword(id)).value();
    }

    /** Why each session of the account ended, or that it is open. */
    @Transactional
    public List<String> endReasons(AccountId id) {
        return strings("select coalesce(end_reason, 'open') from portal_session where account = ?1", id.value());
    }

    /** Confirms the clock, where anything is to be confirmed. */
    void settle(String reason) throws Exception {
        if (!openAlarms().isEmpty()) {
            provider(() -> {
                settling.settle(clock.instant(), reason);
                return reason;
            });
        }
    }

    private List<String> strings(String query, Object argument) {
        List<?> rows = entities.createNativeQuery(query, String.class)
                .setParameter(1, argument)
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }
}
