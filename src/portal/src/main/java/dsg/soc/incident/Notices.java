package dsg.soc.incident;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.Desk;
import dsg.platform.calendar.DeskHours;
import dsg.soc.EntityKind;
import dsg.soc.Gravity;
import dsg.soc.IncidentId;
import dsg.soc.Subject;
import dsg.soc.incident.NoticeRow.NoticeTo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who has to be told of incidents, who was, and where they are written to; who calls it has passed the gate. */
@ApplicationScoped
class Notices {

    @PersistenceContext
    EntityManager entities;

    @Inject
    IncidentBook book;

    @Inject
    AccountDirectory accounts;

    @Inject
    Calendars calendars;

    @Inject
    @ConfigProperty(name = "dsg.soc.notice.office", defaultValue = "PT1H")
    Duration office;

    @Inject
    @ConfigProperty(name = "dsg.soc.notice.company", defaultValue = "PT4H")
    Duration company;

    @Inject
    Clock clock;

    List<NoticeRow> of(IncidentRow incident) {
        Instant now = clock.instant();
        Map<NoticeTo, Notice> sent = entities.createQuery(
                        "select n from Notice n where n.incident = :incident", Notice.class)
                .setParameter("incident", incident.id().value())
                .getResultStream()
                .collect(Collectors.toMap(Notice::audience, Function.identity()));
        Map<UUID, String> names = book.names(sent.values().stream().map(Notice::sentBy));
        return Arrays.stream(NoticeTo.values())
                .filter(each -> isConcerned(each, incident.id()))
                .map(each -> row(each, incident, Optional.ofNullable(sent.get(each)), names, now))
                .toList();
    }

    private NoticeRow row(
            NoticeTo audience, IncidentRow incident, Optional<Notice> sent, Map<UUID, String> names, Instant now) {
        Instant due = due(audience, incident.severity(), incident.openedAt());
        return new NoticeRow(
                audience,
                due,
                sent.map(Notice::sentAt).orElse(null),
                sent.map(Notice::sentBy).map(names::get).orElse(""),
                sent.isEmpty() && incident.isOpen() && due.isBefore(now));
    }

    /** What is grave at any hour, the rest in the time in which the help desk is open. */
    private Instant due(NoticeTo audience, Gravity severity, Instant opened) {
        Duration within = audience == NoticeTo.OFFICE ? office : company;
        return severity.weight() >= Gravity.HIGH.weight()
                ? opened.plus(within)
                : new DeskHours(Desk.HELPDESK, calendars.inForce()).after(opened, within);
    }

    private boolean isConcerned(NoticeTo audience, IncidentId incident) {
        return audience == NoticeTo.OFFICE || !companies(incident).isEmpty();
    }

    /** Where they are written to. */
    Set<String> addresses(NoticeTo audience, IncidentId incident) {
        return switch (audience) {
            case OFFICE ->
                accounts.everybody().stream()
                        .filter(each -> accounts.effectiveRoles(each).contains(Role.SECURITY_OFFICE))
                        .flatMap(each -> each.mail().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
            case COMPANY ->
                companies(incident).stream()
                        .flatMap(each ->
                                accounts
                                        .mailsOf(each.contract(), each.organisation(), Role.PROTECTED_SYSTEM_MANAGER)
                                        .stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        };
    }

    /** Of each account that it is about, and of everybody in each contract. */
    private Set<Company> companies(IncidentId incident) {
        return book.subjects(incident).stream()
                .flatMap(subject -> accountsOf(subject).stream())
                .flatMap(account ->
                        account.contract().map(contract -> new Company(contract, account.organisation())).stream())
                .collect(Collectors.toSet());
    }

    private List<Account> accountsOf(Subject subject) {
        if (subject.kind() == EntityKind.ACCOUNT) {
            return accounts.findByUsername(subject.id()).stream().toList();
        }
        if (subject.kind() == EntityKind.CONTRACT && subject.id().matches("[0-9a-f-]{36}")) {
            return accounts.ofContract(new ContractId(UUID.fromString(subject.id()))).stream()
                    .map(accounts::get)
                    .toList();
        }
        return List.of();
    }

    private record Company(ContractId contract, OrganisationId organisation) {}
}
