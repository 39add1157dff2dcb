package dsg.configuration;

import dsg.operations.PlayedTerminal;
import dsg.server.Await;
import dsg.server.RunningGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A terminal with all duties, whose file system is a directory. Apart from the tests, as {@link PlayedAgent} is. */
final class PlayedMachine implements AutoCloseable {

    private final PlayedTerminal terminal;
    private final Path secret;

    PlayedMachine(String name, Path directory) throws IOException {
        Path home = Files.createDirectories(directory.resolve("root/home/aoko"));
        secret = Files.writeString(home.resolve("left-behind.txt"), "架空の内容");
        terminal = RunningGateway.gateway()
                .agents()
                .play(
                        RunningGateway.gateway().demonstration().terminal(name),
                        directory.resolve("state"),
                        directory.resolve("root"));
    }

    void awaitPolicy() throws Exception {
        Await.until("a policy that all duties have taken", () -> terminal.applied() > 0);
        awaitTaken();
    }

    void awaitTaken() throws Exception {
        Await.until("all reports are taken", () -> terminal.waiting() == 0);
    }

    /** Shuts down as a terminal does. @return whether what somebody had left is still there */
    boolean shutDown() throws Exception {
        terminal.shutDown();
        awaitTaken();
        return Files.exists(secret);
    }

    @Override
    public void close() {
        terminal.close();
    }
}
