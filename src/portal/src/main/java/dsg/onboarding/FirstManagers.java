package dsg.onboarding;

import dsg.account.AccountDirectory;
import dsg.account.AccountService;
import dsg.account.Accounts;
import dsg.account.Membership;
import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.terminal.TerminalDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;

/**
 * Where joining ends: the company's first 保護システム管理者 gets an account of the company, which opens forms, the own register and
 * enrolment, and no area. It is enrolled on site (T24) and replaced by accounts of contracts later.
 */
@Stateless
public class FirstManagers {

    @PersistenceContext
    EntityManager entities;

    @Inject
    OnboardingBook book;

    @Inject
    TerminalDirectory terminals;

    @Inject
    AccountDirectory directory;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    /**
     * Registers it for whom the case names as 保護システム管理者; the security office approves it.
     *
     * @throws Refused where joining is not complete, the company has no terminal yet, or there is such an account already
     */
    @UseCase(AccountService.REGISTER_ACCOUNT)
    public AccountId register(UUID id) {
        audit.about("onboarding", id);
        OnboardingCase found = book.locked(id);
        OrganisationId company = found.organisation();
        if (book.row(found).notice() == null) {
            throw Refused.conflict("onboarding.manager.incomplete");
        }
        if (!terminals.hasAny(company)) {
            throw Refused.conflict("onboarding.manager.terminal");
        }
        if (directory.hasAny(company, Role.COMPANY_MANAGER)) {
            throw Refused.conflict("onboarding.manager.there");
        }
        String name = entities.createQuery(
                        "select o from Officer o where o.onboarding = :id and o.duty = :duty and o.untilDay is null",
                        Officer.class)
                .setParameter("id", id)
                .setParameter("duty", Duty.SYSTEM_MANAGER)
                .getResultStream()
                .map(officer -> officer.row().name())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("onboarding.officers.missing"));
        return accounts.register(
                accounts.registerPerson(name), new Membership(company, null, Set.of(Role.COMPANY_MANAGER)));
    }
}
