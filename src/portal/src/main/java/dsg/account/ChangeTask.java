package dsg.account;

import dsg.platform.access.AccountId;
import dsg.platform.task.TaskHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Brings Keycloak to what was decided; it reads what holds now, so that of two changes the later counts whatever their order. */
@ApplicationScoped
public class ChangeTask implements TaskHandler {

    public static final String KIND = "account.change";

    @Inject
    AccountReloading reloading;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Occasion task) {
        reloading.enforce(new AccountId(UUID.fromString(task.key())));
    }
}
