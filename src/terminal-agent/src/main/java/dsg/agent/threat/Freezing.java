package dsg.agent.threat;

import dsg.agent.command.Command;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Stops programs without ending them: what they have in memory is evidence. */
final class Freezing {

    private Freezing() {}

    /** The program and those that were begun with it; the agent's own group is left alone. */
    static void freeze(ProcessTable table, int id, int group) throws IOException, InterruptedException {
        int own = (int) ProcessHandle.current().pid();
        int ownGroup = table.find(own).map(ProcessTable.Running::group).orElse(0);
        List<String> command = new ArrayList<>(List.of("kill", "-STOP", "--"));
        if (group > 1 && group != ownGroup) {
            command.add("-" + group);
        } else if (id != own) {
            command.add(Integer.toString(id));
        }
        Command.run(Duration.ofSeconds(10), command);
    }
}
