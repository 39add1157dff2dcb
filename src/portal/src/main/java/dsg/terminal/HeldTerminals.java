package dsg.terminal;

import dsg.hold.HeldThings;
import dsg.hold.HeldType;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Terminals can be held, by their names. */
@ApplicationScoped
class HeldTerminals implements HeldThings {

    @Inject
    TerminalDirectory terminals;

    @Override
    public HeldType type() {
        return HeldType.TERMINAL;
    }

    @Override
    public Optional<UUID> find(String typed) {
        return terminals.all().stream()
                .filter(terminal -> terminal.name().equals(typed))
                .map(terminal -> terminal.id().value())
                .findFirst();
    }

    @Override
    public Optional<String> name(UUID id) {
        return terminals.find(new TerminalId(id));
    }
}
