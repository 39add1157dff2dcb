package dsg.application;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Use cases around applications of every kind: what waits for the caller, what the caller has applied for, one of them, and the
 * decision. On the log a decision has the name of its kind's action.
 */
@Stateless
public class Applications {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ApplicationFinder applications;

    @Inject
    ApplicationLists lists;

    @Inject
    ApplicationRights rights;

    @Inject
    Delegations delegations;

    @Inject
    Kinds kinds;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What waits for a decision of the caller's, the most urgent first: next to be done (次にあなたがすること). */
    @UseCase(ApplicationService.VIEW_APPLICATIONS)
    public List<ApplicationRow> toDecide() {
        return lists.toDecide(current.get());
    }

    /** What the caller's organisation has applied for, the newest first. */
    @UseCase(ApplicationService.VIEW_APPLICATIONS)
    public List<ApplicationRow> own() {
        return lists.own(current.get());
    }

    /** One application, for those who applied and those who decide. */
    @UseCase(ApplicationService.VIEW_APPLICATIONS)
    public ApplicationPage page(ApplicationId id) {
        Application application = applications.get(id, current.get());
        record(application);
        return lists.page(application, current.get());
    }

    /**
     * Grants what was asked for; what the service then refuses leaves it as it was.
     *
     * @param shown the mark of the page that the caller has seen
     * @param words what the caller has to say; empty where the kind asks for nothing
     * @param inPlaceOf the account that has asked the caller to decide for it; null where the caller decides as themself
     */
    @UseCase(ApplicationService.DECIDE_APPLICATION)
    public void accept(ApplicationId id, String shown, String words, @Nullable AccountId inPlaceOf) {
        Application application = deciding(id);
        ApplicationKind kind = kinds.get(application.kind());
        Voice voice = voice(application, inPlaceOf);
        rights.demandApplicant(application);
        Shown now = seen(application, kind, shown);
        String said = kind.asksForWords() ? Application.text(words, "application.words.bad") : words.strip();
        application.accept(voice, said, now, clock.instant());
        kind.accepted(application.subject(), application.decision().orElseThrow());
    }

    /** Refuses what was asked for, and says why; parameters as for {@link #accept}. */
    @UseCase(ApplicationService.DECIDE_APPLICATION)
    public void decline(ApplicationId id, String shown, String because, @Nullable AccountId inPlaceOf) {
        Application application = deciding(id);
        ApplicationKind kind = kinds.get(application.kind());
        Voice voice = voice(application, inPlaceOf);
        application.decline(voice, because, seen(application, kind, shown), clock.instant());
        kind.declined(application.subject(), application.decision().orElseThrow());
    }

    /** Takes back what the caller's organisation has applied for, before it is decided. */
    @UseCase(ApplicationService.DECIDE_APPLICATION)
    public void withdraw(ApplicationId id) {
        Caller caller = current.get();
        Application application = applications.locked(id, caller);
        ApplicationKind kind = kinds.get(application.kind());
        record(application, kind.applying());
        rights.demandApplicants(caller, application);
        application.withdraw(caller, clock.instant());
        kind.withdrawn(application.subject());
    }

    /** Remarks something for all who see it; a question, mostly, and its answer. */
    @UseCase(ApplicationService.COMMENT_APPLICATION)
    public void comment(ApplicationId id, String text) {
        Caller caller = current.get();
        Application application = applications.get(id, caller);
        record(application);
        entities.persist(new ApplicationComment(application, caller, text, clock.instant()));
    }

    private Application deciding(ApplicationId id) {
        Caller caller = current.get();
        Application application = applications.locked(id, caller);
        record(application, kinds.get(application.kind()).deciding());
        rights.demandDesk(caller, application);
        return application;
    }

    /** As whom the caller speaks: neither they nor who they stand in for has applied, or is concerned. */
    private Voice voice(Application application, @Nullable AccountId inPlaceOf) {
        Caller caller = current.get();
        FourEyes eyes = rights.eyes(application);
        eyes.demand(caller.person());
        if (inPlaceOf == null) {
            return new Voice(caller.account(), caller.person(), null, null);
        }
        Voice voice = delegations.voice(
                caller, inPlaceOf, kinds.get(application.kind()).deciding());
        if (voice.representing() != null) {
            eyes.demand(voice.representing());
        }
        return voice;
    }

    private static Shown seen(Application application, ApplicationKind kind, String carried) {
        Shown now = Shown.of(kind.content(application.subject()));
        now.demand(carried);
        return now;
    }

    private void record(Application application, String named) {
        audit.as(named);
        record(application);
    }

    /** The log names what it is about, and the number finds the rest. */
    private void record(Application application) {
        ApplicationKind kind = kinds.get(application.kind());
        audit.about(kind.object(), kind.objectId(application.subject()));
        application.contract().ifPresent(contract -> audit.inContract(contract.value()));
        audit.detail("application " + application.number());
    }
}
