package dsg.terminal.applying;

import dsg.application.ApplicationDesk;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.TerminalId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.protocol.TerminalStatus;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import dsg.terminal.TerminalKeys;
import dsg.terminal.TerminalService;
import dsg.terminal.Terminals;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Use cases of terminals before they are on the register (F4), and of those that a company has lost. */
@Stateless
public class TerminalWishes {

    private static final int SHOWN = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Terminals terminals;

    @Inject
    TerminalDirectory directory;

    @Inject
    ApplicationDesk applications;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Applies for a terminal of the caller's company; it opens nothing before the security office has said yes. */
    @UseCase(TerminalService.APPLY_TERMINAL)
    public UUID apply(WishForm form) {
        Caller caller = current.get();
        TerminalWish wish = new TerminalWish(
                Objects.requireNonNull(caller.contract()),
                caller.organisation(),
                form,
                caller.account(),
                clock.instant());
        boolean taken = directory.all().stream().anyMatch(each -> each.name().equals(form.name()));
        if (taken || isAwaited(form.name())) {
            throw Refused.conflict("terminal.name.taken");
        }
        audit.about("terminalwish", wish.id());
        entities.persist(wish);
        entities.flush();
        applications.submit(WishApplications.KIND, wish.id(), wish.contract());
        audit.detail(form.name());
        return wish.id();
    }

    /** Those of the caller's company, or for the staff all; the newest first. */
    @UseCase(TerminalService.VIEW_TERMINAL_WISHES)
    public List<WishRow> list() {
        Caller caller = current.get();
        return entities.createQuery("select w from TerminalWish w order by w.appliedAt desc, w.id", TerminalWish.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .filter(wish -> sees(caller, wish))
                .map(TerminalWish::row)
                .toList();
    }

    @UseCase(TerminalService.VIEW_TERMINAL_WISHES)
    public WishRow row(UUID id) {
        audit.about("terminalwish", id);
        return Optional.ofNullable(entities.find(TerminalWish.class, id))
                .filter(wish -> sees(current.get(), wish))
                .map(TerminalWish::row)
                .orElseThrow(() -> Refused.notFound("terminal.wish.unknown"));
    }

    /** Puts an approved terminal on the register, with the two certificates that the operator hands out for it. */
    @UseCase(TerminalService.REGISTER_TERMINAL)
    public TerminalId register(UUID id, TerminalKeys keys) {
        audit.about("terminalwish", id);
        TerminalWish wish = Optional.ofNullable(entities.find(TerminalWish.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.notFound("terminal.wish.unknown"));
        if (!wish.row().isApproved()) {
            throw Refused.conflict("terminal.wish.moved");
        }
        TerminalId made =
                terminals.register(wish.organisation(), wish.row().form().name(), keys);
        wish.registered(made);
        return made;
    }

    /** The company's terminals that it could lose. */
    @UseCase(TerminalService.REPORT_LOSS)
    public List<RegisteredTerminal> own() {
        Caller caller = current.get();
        return directory.all().stream()
                .filter(each -> each.organisation().equals(caller.organisation()))
                .filter(each -> each.status() == TerminalStatus.REGISTERED)
                .toList();
    }

    private boolean isAwaited(String name) {
        return !entities.createQuery(
                        "select w.id from TerminalWish w where w.name = :name and w.state in :waiting", UUID.class)
                .setParameter("name", name)
                .setParameter("waiting", List.of(WishState.PROPOSED, WishState.APPROVED))
                .getResultList()
                .isEmpty();
    }

    private static boolean sees(Caller caller, TerminalWish wish) {
        return caller.contract() == null
                || (wish.contract().equals(caller.contract())
                        && wish.organisation().equals(caller.organisation()));
    }
}
