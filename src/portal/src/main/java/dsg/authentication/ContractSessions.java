package dsg.authentication;

import dsg.account.AccountDirectory;
import dsg.contract.EffectHandler;
import dsg.contract.EffectKind;
import dsg.platform.access.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Ends the sessions of a contract with its closing (T17). They open nothing from that second on, whoever asks; this writes down that they
 * are over.
 */
@ApplicationScoped
class ContractSessions implements EffectHandler {

    @Inject
    AccountDirectory accounts;

    @Inject
    SessionRegister register;

    @Inject
    OpenSessions sessions;

    @Override
    public Set<EffectKind> kinds() {
        return Set.of(EffectKind.END_SESSIONS);
    }

    @Override
    public void happen(Occasion occasion) {
        List<AccountId> people = accounts.ofContract(occasion.contract().id());
        if (!people.isEmpty()) {
            register.openOf(people).forEach(session -> sessions.end(session, EndReason.CONTRACT_CLOSED));
        }
    }
}
