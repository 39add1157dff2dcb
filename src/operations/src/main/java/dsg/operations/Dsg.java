package dsg.operations;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operator's commands. {@code server-config/dsg} finds a JDK, builds, and hands over to this. */
public final class Dsg {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private static final String USAGE = """
        dsg up | test | down | status [--json] | logs NAME | check [--deep] | reset [--yes] | bench [--json FILE] \
        [--rounds N] [--only GOAL] | bench vein DIR [--subjects A-B] [--enrol N] [--json FILE] \
        | terminal NAME | found | unlock NAME | vault-backup DIRECTORY\
        """;

    private final Gateway gateway;
    private final List<String> arguments;

    private Dsg(Gateway gateway, List<String> arguments) {
        this.gateway = gateway;
        this.arguments = arguments;
    }

    /** Ends with 0 when all is well, with 1 when there is trouble, with 2 when the command is not understood. */
    public static void main(String[] words) {
        Logger.getLogger("").setLevel(Level.WARNING);
        List<String> all = List.of(words);
        if (all.isEmpty()) {
            ERR.println(USAGE);
            System.exit(2);
        }
        try {
            int base = Integer.parseInt(
                    System.getenv().getOrDefault(Variables.SERVICE.port(), Integer.toString(Ports.DEFAULT)));
            Path home = Home.standard();
            // up makes a gateway, and bench makes one of its own below this home
            if (!List.of("up", "bench").contains(all.getFirst())) {
                Home.demandExisting(home);
            }
            System.exit(new Dsg(Gateway.at(home, base).reporting(OUT::println), all.subList(1, all.size()))
                    .run(all.getFirst()));
        } catch (Trouble trouble) {
            ERR.println(trouble.getMessage());
            System.exit(1);
        }
    }

    private int run(String command) {
        return switch (command) {
            case "up" -> up();
            case "down" -> done(gateway::down);
            case "status" -> status();
            case "logs" -> logs();
            case "check" -> check();
            case "found" -> new FoundingDialogue(gateway, input(), OUT).run();
            case "reset" -> reset();
            case "bench" -> bench();
            case "terminal" -> new TerminalBrowser(gateway).open(argument("端末名 / a terminal's name"));
            case "unlock" -> done(() -> gateway.unlock(argument("アカウント / an account's name")));
            case "vault-backup" -> done(() -> gateway.backUpVault(Path.of(argument("ディレクトリ / a directory"))));
            default -> unknown();
        };
    }

    private int up() {
        gateway.up();
        gateway.demandOpen();
        OUT.println();
        OUT.println("ポータル / portal    " + gateway.portalUrl());
        OUT.println("認証 / Keycloak      " + gateway.keycloakUrl());
        if (gateway.isDemonstration()) {
            demonstrate();
        } else if (!gateway.founding().done()) {
            OUT.println("まだ開設されていません。 / Not founded yet:  " + place() + "server-config/dsg found");
        }
        if (!gateway.hasContact()) {
            OUT.println("画面に示す連絡先がありません。DSG_CONTACT_NAME、_TELEPHONE、_MAIL を付けて、もう一度 up を実行してください。");
            OUT.println("Pages have no contact to show. Run up again with DSG_CONTACT_NAME, _TELEPHONE and _MAIL.");
        }
        return 0;
    }

    private void demonstrate() {
        OUT.println();
        OUT.println("デモのアカウント / demonstration accounts");
        for (Demonstration.Account each : gateway.demonstration().load()) {
            OUT.println("  %-10s %-22s %-12s %s %s (%s) %s"
                    .formatted(
                            each.username(),
                            each.password(),
                            each.terminal(),
                            each.organisation(),
                            each.name(),
                            each.role(),
                            each.contract()));
        }
        OUT.println("  %-10s %-22s %-12s Keycloak %s/admin/%s/console/"
                .formatted(
                        "administrator", gateway.administratorPassword(), "", gateway.keycloakUrl(), Keycloak.REALM));
        OUT.println("端末として開く / open as a terminal:  " + place() + "server-config/dsg terminal prime-01");
    }

    /** The variables that lead to this gateway; none where it is the usual one. */
    private static String place() {
        return Stream.of("DSG_HOME", "DSG_PORT")
                .filter(name -> System.getenv(name) != null)
                .map(name -> name + "=" + System.getenv(name) + " ")
                .collect(Collectors.joining());
    }

    private int status() {
        List<Status> status = gateway.status();
        if (arguments.contains("--json")) {
            OUT.println(Status.json(status));
        } else {
            status.forEach(OUT::println);
        }
        return status.stream().allMatch(each -> each.state() == Status.State.READY) ? 0 : 1;
    }

    private int logs() {
        Path log = gateway.log(ServerName.of(argument("サーバ名 / a server's name")));
        return Shell.hand(List.of("tail", "-n", "200", "-F", log.toString()), Map.of());
    }

    private int check() {
        Check check = arguments.contains("--deep") ? gateway.checkDeeply() : gateway.check();
        check.faults().forEach(OUT::println);
        if (check.faults().isEmpty()) {
            OUT.println("データベース・ファイル・鍵は整合しています。 / Database, files and keys fit together.");
        }
        return check.faults().isEmpty() ? 0 : 1;
    }

    private int reset() {
        OUT.println("すべてのファイル・鍵・アカウントを消去します: / Deletes all files, keys and accounts: " + gateway.home());
        OUT.print("「reset」と入力してください / Type \"reset\": ");
        if (!arguments.contains("--yes") && !"reset".equals(answer())) {
            OUT.println("何もしませんでした。 / Nothing was done.");
            return 1;
        }
        return done(gateway::delete);
    }

    private static String answer() {
        Scanner input = new Scanner(System.in, StandardCharsets.UTF_8);
        return input.hasNextLine() ? input.nextLine().strip() : "";
    }

    private static BufferedReader input() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private int bench() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Ddsg.home=" + gateway.home(),
                "-Ddsg.port=" + gateway.ports().base(),
                "-jar",
                gateway.benchmarks().toString()));
        command.addAll(arguments);
        return Shell.hand(command, Map.of());
    }

    private String argument(String what) {
        return arguments.stream()
                .filter(each -> !each.startsWith("--"))
                .findFirst()
                .orElseThrow(() -> new Trouble("指定が足りません: " + what, USAGE));
    }

    private static int unknown() {
        ERR.println(USAGE);
        return 2;
    }

    private static int done(Runnable what) {
        what.run();
        return 0;
    }
}
