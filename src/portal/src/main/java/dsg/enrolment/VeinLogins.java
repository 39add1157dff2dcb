package dsg.enrolment;

import dsg.account.AccountDirectory;
import dsg.enrolment.VeinSafe.Content;
import dsg.logon.LogonBook;
import dsg.logon.LogonFactor;
import dsg.logon.LogonKind;
import dsg.logon.TerminalCounts;
import dsg.platform.access.PersonId;
import dsg.platform.access.SystemTask;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.protocol.VeinAnswer;
import dsg.protocol.VeinAnswer.State;
import dsg.protocol.VeinAnswer.Template;
import dsg.protocol.VeinQuestion;
import dsg.terminal.TerminalDirectory;
import dsg.vein.template.ProtectedTemplate;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What Keycloak asks at a login. */
@Stateless
public class VeinLogins {

    private static final String COUNTED =
            "insert into vein_count (account, failures) values (:account, 0) on conflict (account) do nothing";

    @PersistenceContext
    EntityManager entities;

    @Inject
    VeinRegister register;

    @Inject
    AccountDirectory accounts;

    @Inject
    AwaitedPasswords remote;

    @Inject
    TerminalDirectory terminals;

    @Inject
    LogonBook logons;

    @Inject
    TerminalCounts counts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Whether there can be a comparison, and of which fingers. */
    @SystemTask("Keycloak, at a login")
    public VeinAnswer standing(VeinQuestion question) {
        Optional<VeinSet> set = set(question);
        if (set.isEmpty()) {
            return without(isAwaited(question) ? State.ENROLLING : State.NOT_ENROLLED);
        }
        if (register.isHeld(set.get())) {
            return without(State.HELD);
        }
        VeinCount count = entities.find(VeinCount.class, name(question));
        if (count != null && count.isLocked(clock.instant())) {
            return without(State.LOCKED);
        }
        List<Template> fingers = set.get().fingers().stream()
                .map(finger -> new Template(finger, ""))
                .toList();
        return new VeinAnswer(State.READY, set.get().person().toString(), 0, "", "", fingers);
    }

    /** What to compare with. The attempt counts as failed from now on, so that attempts side by side are counted too. */
    @SystemTask("Keycloak, at a login")
    public VeinAnswer attempt(VeinQuestion question) {
        Optional<VeinSet> set = set(question);
        if (set.isEmpty()) {
            return without(State.NOT_ENROLLED);
        }
        if (register.isHeld(set.get())) {
            return without(State.HELD);
        }
        VeinCount count = counted(question);
        if (count.isLocked(clock.instant()) || !counts.attempt(LogonFactor.VEIN, question.terminal())) {
            return without(State.LOCKED);
        }
        count.attempt(clock.instant());
        Content content = register.open(set.get());
        String key = Base64.getEncoder().encodeToString(content.secret());
        Arrays.fill(content.secret(), (byte) 0);
        return new VeinAnswer(
                State.READY,
                set.get().person().toString(),
                set.get().sealed().version(),
                key,
                terminals.agentOf(question.terminal()).orElse(""),
                content.templates().stream().map(VeinLogins::told).toList());
    }

    /** What became of the attempt. */
    @SystemTask("Keycloak, at a login")
    public VeinAnswer compared(VeinQuestion question) {
        Optional<PersonId> person = register.holderOf(question.account());
        if (person.isEmpty()) {
            return without(State.NOT_ENROLLED);
        }
        VeinCount count = counted(question);
        if (question.accepted()) {
            count.reset();
            counts.succeeded(LogonFactor.VEIN, question.terminal());
        } else {
            counts.failed(LogonFactor.VEIN, question.terminal());
        }
        boolean locked = count.isLocked(clock.instant());
        Outcome outcome = question.accepted() ? Outcome.OK : Outcome.REFUSED;
        String code = question.accepted() ? null : locked ? "enrolment.vein.locked" : "enrolment.vein.refused";
        if (locked) {
            logons.noteAtLogin(LogonKind.LOCKED, LogonFactor.VEIN, "", question.account(), question.terminal());
        }
        audit.system("VERIFY_VEIN", outcome, code, "person", person.get().value(), null);
        return without(locked ? State.LOCKED : State.READY);
    }

    private boolean isAwaited(VeinQuestion question) {
        return accounts.findByUsername(question.account())
                .filter(account -> remote.proven(account.id(), question.terminal()))
                .isPresent();
    }

    private Optional<VeinSet> set(VeinQuestion question) {
        return register.holderOf(question.account()).flatMap(register::find);
    }

    private VeinCount counted(VeinQuestion question) {
        entities.createNativeQuery(COUNTED)
                .setParameter("account", name(question))
                .executeUpdate();
        return entities.find(VeinCount.class, name(question), LockModeType.PESSIMISTIC_WRITE);
    }

    private static String name(VeinQuestion question) {
        return question.account().toLowerCase(Locale.ROOT);
    }

    private static Template told(ProtectedTemplate template) {
        return new Template(template.finger(), Base64.getEncoder().encodeToString(template.encode()));
    }

    private static VeinAnswer without(State state) {
        return new VeinAnswer(state, "", 0, "", "", List.of());
    }
}
