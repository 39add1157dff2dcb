package dsg.soc.action;

import dsg.account.AccountDirectory;
import dsg.account.AccountSuspensions;
import dsg.platform.access.Refused;
import dsg.soc.EntityKind;
import dsg.soc.SocAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Shuts an account out; one person decides, since it can be taken back. */
@ApplicationScoped
class SuspendAccount implements SocAction {

    @Inject
    AccountSuspensions suspensions;

    @Inject
    AccountDirectory accounts;

    @Override
    public String kind() {
        return "suspend-account";
    }

    @Override
    public EntityKind target() {
        return EntityKind.ACCOUNT;
    }

    @Override
    public boolean needsSecond() {
        return false;
    }

    @Override
    public boolean contains() {
        return true;
    }

    @Override
    public void run(String target, String reason) {
        suspensions.suspend(
                accounts.findByUsername(target)
                        .orElseThrow(() -> Refused.notFound("soc.action.stranger"))
                        .id(),
                reason);
    }
}
