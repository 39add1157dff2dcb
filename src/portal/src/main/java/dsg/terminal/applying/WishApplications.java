package dsg.terminal.applying;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditLog;
import dsg.terminal.TerminalService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** F4: applied for by a company, decided by the security office, whose network the terminal joins. */
@ApplicationScoped
class WishApplications implements ApplicationKind {

    static final String KIND = "TERMINAL";

    private static final int DAYS = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return TerminalService.APPLY_TERMINAL;
    }

    @Override
    public String deciding() {
        return TerminalService.DECIDE_TERMINAL;
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
        return "terminalwish";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/terminal/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        WishForm form = wish(subject).row().form();
        return form.name() + " " + form.maker() + " " + form.model();
    }

    @Override
    public String content(UUID subject) {
        return wish(subject).row().form().toString();
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        wish(subject).move(WishState.PROPOSED, WishState.APPROVED);
        audit.detail(title(subject));
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        wish(subject).move(WishState.PROPOSED, WishState.DECLINED);
    }

    @Override
    public void withdrawn(UUID subject) {
        wish(subject).move(WishState.PROPOSED, WishState.WITHDRAWN);
    }

    private TerminalWish wish(UUID id) {
        return Optional.ofNullable(entities.find(TerminalWish.class, id))
                .orElseThrow(() -> Refused.notFound("terminal.wish.unknown"));
    }
}
