package dsg.application;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import dsg.platform.access.Rights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applications as the screens show them. */
@ApplicationScoped
class ApplicationLists {

    private static final int LONGEST = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Rights allowed;

    @Inject
    Kinds kinds;

    @Inject
    ApplicationRights rights;

    @Inject
    Delegations delegations;

    @Inject
    People people;

    @Inject
    Clock clock;

    List<ApplicationRow> toDecide(Caller caller) {
        Set<String> mine = kinds.all().stream()
                .filter(kind -> allowed.allow(caller, kind.deciding()))
                .map(ApplicationKind::name)
                .collect(Collectors.toSet());
        if (mine.isEmpty()) {
            return List.of();
        }
        return rows(entities.createQuery(
                        "select a from Application a where a.state = :pending and a.kind in :mine"
                                + " order by a.deadline, a.year, a.serial",
                        Application.class)
                .setParameter("pending", ApplicationState.PENDING)
                .setParameter("mine", mine)
                .setMaxResults(LONGEST)
                .getResultStream()
                .filter(application -> rights.isAtDesk(caller, application))
                .filter(application -> rights.eyes(application).admits(caller.person()))
                .toList());
    }

    List<ApplicationRow> own(Caller caller) {
        return rows(entities.createQuery(
                        "select a from Application a where a.organisation = :own order by a.year desc, a.serial desc",
                        Application.class)
                .setParameter("own", caller.organisation().value())
                .setMaxResults(LONGEST)
                .getResultStream()
                .filter(application -> rights.isOfApplicants(caller, application))
                .toList());
    }

    ApplicationPage page(Application application, Caller caller) {
        ApplicationKind kind = kinds.get(application.kind());
        boolean pending = application.state() == ApplicationState.PENDING;
        boolean atDesk = pending && rights.isAtDesk(caller, application);
        String bar = atDesk ? bar(application, caller) : "";
        return new ApplicationPage(
                rows(List.of(application)).getFirst(),
                kind.fragment(),
                Shown.of(kind.content(application.subject())).mark(),
                kind.asksForWords(),
                atDesk && bar.isEmpty(),
                bar,
                pending && rights.isOfApplicants(caller, application),
                comments(application),
                atDesk && bar.isEmpty() ? delegations.represented(caller, kind.deciding()) : List.of());
    }

    private String bar(Application application, Caller caller) {
        try {
            rights.eyes(application).demand(caller.person());
            return "";
        } catch (Refused broken) {
            return broken.code();
        }
    }

    private List<CommentRow> comments(Application application) {
        List<ApplicationComment> comments = entities.createQuery(
                        "select c from ApplicationComment c where c.application = :application order by c.at, c.id",
                        ApplicationComment.class)
                .setParameter("application", application)
                .getResultList();
        Map<AccountId, String> names =
                people.names(comments.stream().map(ApplicationComment::author).collect(Collectors.toSet()));
        return comments.stream()
                .map(comment -> new CommentRow(names.getOrDefault(comment.author(), ""), comment.at(), comment.text()))
                .toList();
    }

    private List<ApplicationRow> rows(List<Application> applications) {
        Map<AccountId, String> names = people.names(
                applications.stream().flatMap(ApplicationLists::accounts).collect(Collectors.toSet()));
        return applications.stream().map(application -> row(application, names)).toList();
    }

    private static Stream<AccountId> accounts(Application application) {
        return Stream.concat(
                Stream.of(application.applicant()),
                application.decision().stream()
                        .flatMap(said -> Stream.concat(Stream.of(said.account()), said.represented().stream())));
    }

    private ApplicationRow row(Application application, Map<AccountId, String> names) {
        boolean overdue = application.state() == ApplicationState.PENDING
                && clock.instant().isAfter(application.deadline());
        return new ApplicationRow(
                application.id(),
                application.number(),
                application.kind(),
                application.subject(),
                kinds.get(application.kind()).title(application.subject()),
                application.contract().orElse(null),
                application.applicant(),
                names.getOrDefault(application.applicant(), ""),
                application.appliedAt(),
                application.deadline(),
                overdue,
                application.state(),
                application.decision().orElse(null),
                application
                        .decision()
                        .map(said -> names.getOrDefault(said.account(), ""))
                        .orElse(""),
                application
                        .decision()
                        .flatMap(Decision::represented)
                        .map(account -> names.getOrDefault(account, ""))
                        .orElse(""));
    }
}
