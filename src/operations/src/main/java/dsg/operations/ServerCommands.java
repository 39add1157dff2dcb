package dsg.operations;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code dsg status}, {@code logs} and {@code log-level}: how the servers are, and what they write. */
final class ServerCommands {

    private final Gateway gateway;
    private final List<String> arguments;
    private final PrintStream out;

    ServerCommands(Gateway gateway, List<String> arguments, PrintStream out) {
        this.gateway = gateway;
        this.arguments = arguments;
        this.out = out;
    }

    int run(String command) {
        return switch (command) {
            case "logs" -> logs();
            case "log-level" -> logLevel();
            default -> status();
        };
    }

    /** 1 where one of them does not do its work. */
    private int status() {
        List<Status> status = Stream.of(gateway.status(), gateway.companions())
                .flatMap(List::stream)
                .toList();
        if (arguments.contains("--json")) {
            out.println(Status.json(status));
        } else {
            status.forEach(out::println);
        }
        return status.stream().allMatch(each -> each.state() == Status.State.READY) ? 0 : 1;
    }

    private int logs() {
        String name = arguments.stream()
                .findFirst()
                .orElseThrow(() -> new Trouble("サーバ名を指定してください: dsg logs NAME", "Name a server: dsg logs NAME"));
        return Shell.hand(List.of("tail", "-n", "200", "-F", gateway.log(name).toString()), Map.of());
    }

    /** Of the portals that run; it holds over their next starts, until a new version is put in place. */
    private int logLevel() {
        if (arguments.size() != 2) {
            throw new Trouble(
                    "例 / for example: dsg log-level dsg.fileshare DEBUG",
                    "dsg log-level CATEGORY ERROR|WARN|INFO|DEBUG|TRACE");
        }
        gateway.logLevel(arguments.getFirst(), arguments.getLast())
                .forEach(portal -> out.println(portal + " " + String.join(" ", arguments)));
        return 0;
    }
}
