package dsg.agent.program;

import dsg.agent.Call;
import dsg.agent.PageDuty;
import dsg.agent.Reply;
import java.util.List;
import java.util.function.Supplier;

/** {@code POST /put-off}: somebody at the terminal puts off the restart that the status window announces. */
final class PutOffPage implements PageDuty {

    private final Supplier<List<TiedTerminal>> terminals;

    PutOffPage(Supplier<List<TiedTerminal>> terminals) {
        this.terminals = terminals;
    }

    @Override
    public String path() {
        return "/put-off";
    }

    @Override
    public boolean isForTheGateway() {
        return false;
    }

    @Override
    public Reply answer(Call call) {
        if (!call.method().equals("POST")) {
            return Reply.text(405, "method");
        }
        terminals.get().forEach(each -> each.duties().putOff());
        return Reply.to("/status");
    }
}
