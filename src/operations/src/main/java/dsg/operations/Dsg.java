package dsg.operations;

import dsg.protocol.evidence.LogCheck;
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
        dsg up [--nodes 1|2] | promote | test | down | status [--json] | logs NAME | log-level CATEGORY LEVEL | check [--deep] | reset [--yes] | bench [--json FILE] \
        [--rounds N] [--only GOAL] | bench vein DIR [--subjects A-B] [--enrol N] [--json FILE] \
        | bench faq | terminal NAME | found | hand-out TERMINAL | unlock NAME | vault-backup DIRECTORY | vault-backup-end [DIRECTORY [--gone]] | vault-restore DIRECTORY | doctor | verify-audit [DIRECTORY] | site ROUTER up|down \
        | package-agent \
        | backup [--full] [--files] [--verify] [--key] [--retain DAYS] | restore [--to TIME] --into DIR | reinstate DIR | drill\
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
            case "promote" -> done(gateway::promote);
            case "status", "logs", "log-level" -> new ServerCommands(gateway, arguments, OUT).run(command);
            case "check" -> check();
            case "found" -> new FoundingDialogue(gateway, input(), OUT).run();
            case "reset" -> reset();
            case "bench" -> bench();
            case "terminal" -> new TerminalBrowser(gateway).open(argument("端末名 / a terminal's name"));
            case "hand-out" -> gateway.handOut().run(argument("端末名 / a terminal's name"), OUT);
            case "unlock" -> done(() -> gateway.unlock(argument("アカウント / an account's name")));
            case "vault-backup", "vault-backup-end", "vault-restore" ->
                new VaultCommands(gateway, arguments, OUT).run(command);
            case "doctor" -> doctor();
            case "backup", "restore", "reinstate", "drill" -> new BackupCommands(gateway, arguments, OUT).run(command);
            case "verify-audit" -> verifyAudit();
            case "site" -> site();
            case "package-agent" -> packageAgent();
            default -> unknown();
        };
    }

    private int up() {
        int at = arguments.indexOf("--nodes");
        if (at >= 0) {
            String number = at + 1 < arguments.size() ? arguments.get(at + 1) : "";
            if (!List.of("1", "2").contains(number)) {
                return unknown();
            }
            gateway.nodes(Integer.parseInt(number));
        }
        gateway.up();
        gateway.demandOpen();
        boolean whole = edge();
        OUT.println();
        OUT.println("ポータル / portal    " + gateway.portalUrl());
        OUT.println("認証 / Keycloak      " + gateway.keycloakUrl());
        if (gateway.isDemonstration()) {
            demonstrate();
        } else if (!gateway.founding().done()) {
            OUT.println("まだ開設されていません。 / Not founded yet:  " + place() + "server-config/dsg found");
        }
        if (!gateway.hasContact()) {
            OUT.println(
                    "画面に示す連絡先がありません。DSG_CONTACT_NAME、_TELEPHONE、_MAIL と DSG_OFFICE_NAME、_TELEPHONE、_MAIL を付けて、もう一度 up を実行してください。");
            OUT.println(
                    "Pages have no contact to show. Run up again with DSG_CONTACT_NAME, _TELEPHONE and _MAIL, and DSG_OFFICE_ likewise.");
        }
        return whole ? 0 : 1;
    }

    /**
     * Whoever may not make networks gets the rest, and is told what is missing; so is whoever's edge does not come up.
     *
     * @return whether all came up that may run here
     */
    private boolean edge() {
        List<String> missing = gateway.edge().missing();
        if (!missing.isEmpty()) {
            OUT.println("次は起動していません: ファイアウォール・回線・名前解決・時刻。必要なもの: " + missing);
            OUT.println("Not running: firewall, lines, names, time. They need: " + missing);
            return true;
        }
        try {
            gateway.edge().up();
            OUT.println("準備完了 / ready " + GatewayEdge.NAME + " (" + GatewayEdge.engines() + ")");
            return true;
        } catch (Trouble trouble) {
            OUT.println("次は起動していません: ファイアウォール・回線・名前解決・時刻。");
            OUT.println("Not running: firewall, lines, names, time.");
            OUT.println(trouble.getMessage());
            return false;
        }
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

    private int check() {
        Check check = arguments.contains("--deep") ? gateway.checkDeeply() : gateway.check();
        check.faults().forEach(OUT::println);
        if (check.faults().isEmpty()) {
            OUT.println("データベース・ファイル・鍵は整合しています。 / Database, files and keys fit together.");
        }
        return check.faults().isEmpty() ? 0 : 1;
    }

    /** Says what is wrong and what to do about it; 1 where anything is. */
    private int doctor() {
        List<Finding> findings = gateway.examine();
        findings.forEach(OUT::println);
        gateway.tellPlacement();
        return findings.stream().anyMatch(Finding::isWrong) ? 1 : 0;
    }

    /** Against the portal's own folder of heads, or a copy of it that was kept elsewhere. */
    private int verifyAudit() {
        LogCheck.Report report =
                gateway.verifyAudit(arguments.isEmpty() ? gateway.auditHeads() : Path.of(arguments.getFirst()));
        report.faults().forEach(OUT::println);
        OUT.println("監査記録 %d 件を、先頭 %d 個と照合しました。異常 %d 件。 / %d rows, %d heads, %d faults."
                .formatted(
                        report.rows(),
                        report.heads(),
                        report.faults().size(),
                        report.rows(),
                        report.heads(),
                        report.faults().size()));
        return report.faults().isEmpty() ? 0 : 1;
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

    /** Both ends of a line are programs of root's: they make networks. */
    private int site() {
        if (arguments.size() != 2 || !List.of("up", "down").contains(arguments.get(1))) {
            return unknown();
        }
        SiteLab site = gateway.site(arguments.getFirst());
        if (arguments.get(1).equals("down")) {
            return done(site::down);
        }
        if (!ServiceUser.root()) {
            throw new Trouble("root で実行してください（ネットワークを作ります）。", "Run this as root: it makes networks.");
        }
        site.up();
        OUT.println("拠点を起動しました。 / The site is up.");
        return 0;
    }

    private int packageAgent() {
        AgentPackage agent = gateway.agentPackage();
        OUT.println("パッケージ / package:  " + agent.make());
        OUT.println("端末に鍵を置く / give terminals the key:  " + agent.key() + " -> /etc/apt/keyrings/dsg-agent.gpg");
        OUT.println("配布元 / source:  deb [signed-by=/etc/apt/keyrings/dsg-agent.gpg] file:" + agent.repository()
                + " stable main");
        return 0;
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
