package dsg.soc.action;

import dsg.account.AccountDirectory;
import dsg.account.AccountSuspensions;
import dsg.platform.access.Refused;
import dsg.soc.EntityKind;
import dsg.soc.SocAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets an account in again; two persons decide. */
@ApplicationScoped
class ResumeAccount implements SocAction {

    @Inject
    AccountSuspensions suspensions;

    @Inject
    AccountDirectory accounts;

    @Override
    public String kind() {
        return "resume-account";
    }

    @Override
    public EntityKind target() {
        return EntityKind.ACCOUNT;
    }

    @Override
    public boolean needsSecond() {
        return true;
    }

    @Override
    public boolean contains() {
        return false;
    }

    @Override
    public void run(String target, String reason) {
        suspensions.resume(
                accounts.findByUsername(target)
                        .orElseThrow(() -> Refused.notFound("soc.action.stranger"))
                        .id(),
                reason);
    }
}
