package dsg.enrolment.remote;

import dsg.enrolment.AwaitedPasswords;
import dsg.platform.access.AccountId;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What this server asks of remote enrolments for itself: Keycloak's word about a password, and the live lines' look at the state. */
@ApplicationScoped
class CeremonyReading implements AwaitedPasswords {

    @Inject
    CeremonyBook book;

    @Inject
    TerminalDirectory terminals;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public boolean proven(AccountId account, String terminal) {
        Optional<Ceremony> waiting = terminals
                .find(terminal)
                .flatMap(id -> book.openOf(account, id.value()).stream()
                        .filter(each -> each.account().equals(account)
                                && each.terminal().equals(id))
                        .filter(each -> each.state() == CeremonyState.OPENED
                                && clock.instant().isBefore(each.begunAt().plus(Ceremony.LIFE)))
                        .findFirst());
        waiting.ifPresent(ceremony -> {
            ceremony.prove(clock.instant());
            book.tell(ceremony);
            audit.system(
                    "PROVE_PASSWORD",
                    Outcome.OK,
                    null,
                    "person",
                    ceremony.person().value(),
                    null);
        });
        return waiting.isPresent();
    }

    /** How far it is; {@code ENDED} where there is none any more, or it has taken too long. */
    @Transactional
    CeremonyState state(UUID id) {
        return book.find(id)
                .filter(ceremony -> !ceremony.state().isOpen()
                        || clock.instant().isBefore(ceremony.begunAt().plus(Ceremony.LIFE)))
                .map(Ceremony::state)
                .orElse(CeremonyState.ENDED);
    }
}
