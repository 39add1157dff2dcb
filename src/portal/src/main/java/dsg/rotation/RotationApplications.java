package dsg.rotation;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.platform.access.RuleBroken;
import dsg.platform.audit.AuditLog;
import dsg.platform.keys.KeyVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** The provider asks for a new key, the security office decides: two people of two houses (T48). */
@ApplicationScoped
class RotationApplications implements ApplicationKind {

    static final String KIND = "KEY_ROTATION";

    private static final int DAYS = 10;

    @Inject
    RotationFinder finder;

    @Inject
    KeyVault vault;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return RotationService.PROPOSE_KEY_ROTATION;
    }

    @Override
    public String deciding() {
        return RotationService.DECIDE_KEY_ROTATION;
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
        return "key-rotation";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/rotation/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        RotationRow row = finder.row(finder.get(subject));
        return row.contract() + " " + row.title();
    }

    @Override
    public String content(UUID subject) {
        Rotation rotation = finder.get(subject);
        return rotation.contract() + "|" + rotation.because();
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        Rotation rotation = finder.locked(subject);
        if (!vault.hasContractKey(rotation.contract().value())) {
            throw new RuleBroken("rotation.nokey");
        }
        audit.inContract(rotation.contract().value());
        rotation.decide(decision.at());
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        finder.locked(subject).callOff(decision.at());
    }

    @Override
    public void withdrawn(UUID subject) {
        finder.locked(subject).callOff(clock.instant());
    }
}
