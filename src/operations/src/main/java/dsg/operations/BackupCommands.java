package dsg.operations;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** {@code dsg backup}, {@code restore}, {@code reinstate} and {@code drill}. */
final class BackupCommands {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]");

    private final Gateway gateway;
    private final List<String> arguments;
    private final PrintStream out;

    BackupCommands(Gateway gateway, List<String> arguments, PrintStream out) {
        this.gateway = gateway;
        this.arguments = arguments;
        this.out = out;
    }

    int run(String command) {
        switch (command) {
            case "backup" -> backup();
            case "restore" -> restore();
            case "reinstate" -> reinstate();
            default -> tell(gateway.backups().drill());
        }
        return 0;
    }

    private void backup() {
        Backups backups = gateway.backups();
        if (arguments.contains("--key")) {
            out.println(backups.key());
        } else if (arguments.contains("--files")) {
            backups.runFiles();
        } else if (arguments.contains("--verify")) {
            backups.verify();
            out.println("控えを読み直しました。欠けも破損もありません。 / Read again: nothing is missing or damaged.");
        } else if (arguments.contains("--retain")) {
            backups.retain(days());
            out.println("古い控えを終わらせました。 / Older backups were ended.");
        } else {
            make(backups);
        }
    }

    private void make(Backups backups) {
        boolean first = !backups.established();
        backups.run(arguments.contains("--full"));
        out.println("控えを取りました。 / The backup is made: " + backups.place());
        if (first) {
            out.println("控えの鍵を書き写し、控えともこの計算機とも別の場所に保管してください: server-config/dsg backup --key");
            out.println(
                    "Write down the backups' key and keep it apart from them and from this machine: dsg backup --key");
        }
    }

    private void restore() {
        Path into = Path.of(option("--into")
                .orElseThrow(() -> new Trouble("--into で新しいディレクトリを指定してください。", "Name a new directory with --into.")));
        tell(gateway.backups().restore(option("--to").map(BackupCommands::instant), into));
        out.println("使い始めるには / to go on with it: server-config/dsg reinstate " + into);
    }

    private void reinstate() {
        Path from = Path.of(arguments.stream()
                .findFirst()
                .orElseThrow(() -> new Trouble("ディレクトリを指定してください。", "Name the directory that was restored into.")));
        gateway.reinstate(from);
        out.println("入れ替えました。server-config/dsg up で始めてください。 / In place. Go on with: server-config/dsg up");
    }

    private void tell(Restored found) {
        out.printf(
                "戻すのに %d 秒、失われた分 %d 秒、%d 行、ファイル %d 件（%d 件を照合）%n",
                found.recovery().toSeconds(), found.loss().toSeconds(), found.rows(), found.files(), found.compared());
        out.printf(
                "Restored in %d s, %d s lost, %d rows, %d files (%d compared)%n",
                found.recovery().toSeconds(), found.loss().toSeconds(), found.rows(), found.files(), found.compared());
        if (!found.faults().isEmpty()) {
            throw new Trouble("戻したものに問題があります: " + found.faults(), "What was restored is not whole: " + found.faults());
        }
    }

    private int days() {
        String typed = option("--retain").orElse("");
        if (!typed.matches("[0-9]{1,5}")) {
            throw new Trouble("--retain に日数を指定してください。", "Give a number of days with --retain.");
        }
        return Integer.parseInt(typed);
    }

    private Optional<String> option(String name) {
        int place = arguments.indexOf(name);
        return place >= 0 && place + 1 < arguments.size() ? Optional.of(arguments.get(place + 1)) : Optional.empty();
    }

    /** An instant with an offset, or the time of a clock in Japan. */
    static Instant instant(String typed) {
        try {
            return typed.endsWith("Z")
                    ? Instant.parse(typed)
                    : LocalDateTime.parse(typed, TYPED).atZone(JAPAN).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Trouble(
                    "日時は「2026-11-29 15:04:05」（日本時間）または「2026-11-29T06:04:05Z」の形で指定してください: " + typed,
                    "Give the time as \"2026-11-29 15:04:05\" (Japan) or \"2026-11-29T06:04:05Z\": " + typed,
                    unreadable);
        }
    }
}
