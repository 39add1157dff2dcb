package dsg.configuration;

import dsg.agent.channel.Link;
import dsg.operations.Terminal;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/**
 * The agent of a terminal, and somebody with a terminal's certificate who writes like one. Apart from the tests, whose classes are also
 * loaded inside the server, where no agent is known.
 */
final class PlayedAgent implements AutoCloseable {

    private final Link link;

    /** @param state a directory of its own */
    PlayedAgent(String terminal, Path state) {
        link = RunningGateway.gateway()
                .agents()
                .link(terminal(terminal), state, reports -> List.of(new BellDuty(reports)));
    }

    long version() {
        return link.version();
    }

    /** Returns once a policy after this version is in force, and the gateway has taken down what the agent had to say. */
    void awaitAfter(long version) throws Exception {
        Await.until("a policy after " + version, () -> link.version() > version);
        Await.until("all reports are taken", () -> link.waiting() == 0);
    }

    static HttpResponse<String> report(String terminal, String batch) {
        return new Visitor(RunningGateway.gateway(), terminal(terminal))
                .ask("POST", "/agent/reports", BodyPublishers.ofString(batch), "Content-Type", "application/json");
    }

    static HttpResponse<String> ask(String terminal, String path) {
        return new Visitor(RunningGateway.gateway(), terminal(terminal)).ask(path);
    }

    private static Terminal terminal(String name) {
        return RunningGateway.gateway().demonstration().terminal(name);
    }

    @Override
    public void close() {
        link.close();
    }
}
