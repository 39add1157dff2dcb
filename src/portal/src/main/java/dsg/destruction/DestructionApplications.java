package dsg.destruction;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.contract.ContractDirectory;
import dsg.platform.keys.KeyVault;
import dsg.platform.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** The provider asks for a destruction, the security office decides: two people of two houses (T48). */
@ApplicationScoped
class DestructionApplications implements ApplicationKind {

    static final String KIND = "KEY_DESTRUCTION";

    private static final int DAYS = 10;

    @Inject
    DestructionFinder finder;

    @Inject
    DestructionChecks checks;

    @Inject
    SealedObjects sealed;

    @Inject
    ContractDirectory contracts;

    @Inject
    KeyVault vault;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return DestructionService.PROPOSE_KEY_DESTRUCTION;
    }

    @Override
    public String deciding() {
        return DestructionService.DECIDE_KEY_DESTRUCTION;
    }

    @Override
    public boolean isOfContract() {
        return false;
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public String object() {
        return "key-destruction";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/destruction/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        DestructionRow row = finder.row(finder.get(subject));
        return row.number() + " " + row.title();
    }

    /** What would become unreadable, and what stands in the way. */
    @Override
    public String content(UUID subject) {
        Destruction destruction = finder.get(subject);
        return "%s|%s|%s"
                .formatted(
                        destruction.contract(),
                        sealed.of(destruction.contract()).size(),
                        checks.faults(destruction.contract()));
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        Destruction destruction = finder.locked(subject);
        checks.demandNone(destruction.contract());
        boolean there = vault.hasContractKey(destruction.contract().value());
        destruction.decide(decision.account().value(), there, decision.at());
        tasks.schedule(DestructionTask.KIND, subject.toString(), clock.instant());
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        finder.locked(subject).back(null);
    }

    @Override
    public void withdrawn(UUID subject) {
        finder.locked(subject).back(null);
    }
}
