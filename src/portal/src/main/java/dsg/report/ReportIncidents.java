package dsg.report;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.platform.task.TaskHandler;
import dsg.soc.EntityKind;
import dsg.soc.Gravity;
import dsg.soc.SocIncidents;
import dsg.soc.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes an incident of each report that has reached the office, once. */
@ApplicationScoped
class ReportIncidents implements TaskHandler {

    static final String KIND = "report.incident";

    @PersistenceContext
    EntityManager entities;

    @Inject
    SocIncidents incidents;

    @Inject
    AccountDirectory accounts;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Occasion task) {
        Optional.ofNullable(entities.find(Report.class, UUID.fromString(task.key()), LockModeType.PESSIMISTIC_WRITE))
                .filter(report -> report.incident().isEmpty())
                .ifPresent(report -> report.became(incidents.open(reported(report))));
    }

    private SocIncidents.Reported reported(Report report) {
        ReportRow row = report.row();
        return new SocIncidents.Reported(
                "%s %s".formatted(title(row), row.number()),
                row.act() == null ? Gravity.MEDIUM : row.act().severity(),
                row.act(),
                row.channel() == ReportChannel.TELEPHONE,
                row.happenedAt(),
                row.text(),
                "/report/page.xhtml?id=" + row.id(),
                subjects(report));
    }

    /** Of the reporter's company and contract; whom it is about only the text says. */
    private List<Subject> subjects(Report report) {
        List<Subject> subjects = new ArrayList<>();
        report.reporter().flatMap(accounts::find).ifPresent(account -> add(subjects, account));
        return subjects;
    }

    private static void add(List<Subject> subjects, Account account) {
        account.contract()
                .ifPresent(contract -> subjects.add(new Subject(
                        EntityKind.CONTRACT,
                        contract.value().toString(),
                        contract.value().toString())));
    }

    private static String title(ReportRow row) {
        return switch (row.kind()) {
            case BREACH -> "違反の報告";
            case FEARED -> "違反のおそれの報告";
            case OPERATION -> "運用への影響の報告";
        };
    }
}
