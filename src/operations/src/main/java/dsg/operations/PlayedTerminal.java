package dsg.operations;

import dsg.agent.erasure.ErasureDuty;
import dsg.agent.program.AgentSettings.Tie;
import dsg.agent.program.TiedTerminal;
import java.time.Clock;
import java.util.stream.Collectors;

/** A terminal of the demonstration with the duties of a real one, within this process, as far as this machine can do without being it. */
public final class PlayedTerminal implements AutoCloseable {

    private final TiedTerminal terminal;

    PlayedTerminal(Tie tie) {
        this.terminal = TiedTerminal.start(tie, () -> false, Clock.systemUTC());
    }

    /** The version of the policy that all its duties have taken; 0 for none. */
    public long applied() {
        return terminal.applied();
    }

    /** Reports that the gateway has not taken down yet. */
    public int waiting() {
        return terminal.waiting();
    }

    /** What may be put in here now, by its numbers. */
    public String allowed() {
        return terminal.duties().media().shown().stream()
                .map(each -> each.text() + " " + each.why())
                .collect(Collectors.joining(" "));
    }

    /** Whether it is held as evidence. */
    public boolean isHeld() {
        return terminal.duties().erasure().isHeld();
    }

    /** Erases as at a shutdown. */
    public void shutDown() {
        terminal.erase(ErasureDuty.Cause.SHUTDOWN);
    }

    @Override
    public void close() {
        terminal.close();
    }
}
