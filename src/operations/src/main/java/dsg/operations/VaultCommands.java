package dsg.operations;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** {@code dsg vault-backup}, {@code vault-backup-end} and {@code vault-restore}. */
final class VaultCommands {

    private static final String GONE = "--gone";

    private final Gateway gateway;
    private final List<String> arguments;
    private final PrintStream out;

    VaultCommands(Gateway gateway, List<String> arguments, PrintStream out) {
        this.gateway = gateway;
        this.arguments = arguments;
        this.out = out;
    }

    int run(String command) {
        return switch (command) {
            case "vault-backup" -> copy();
            case "vault-backup-end" -> end();
            default -> restore();
        };
    }

    private int copy() {
        gateway.vaultCopies().make(directory());
        return 0;
    }

    /** The one that is named; else each whose date has come. */
    private int end() {
        if (arguments.stream().anyMatch(each -> !each.equals(GONE))) {
            gateway.vaultCopies().end(directory(), arguments.contains(GONE));
            return 0;
        }
        List<VaultCopies.Copy> missed = gateway.vaultCopies().endDue();
        missed.forEach(copy -> out.println(
                "期限を過ぎた控えに届きません。 / Past its date and out of reach: %s (%s)".formatted(copy.place(), copy.endsAt())));
        return missed.isEmpty() ? 0 : 1;
    }

    /** Stops everything but the database, which says whose key must not come back. */
    private int restore() {
        Path copy = directory();
        gateway.down();
        gateway.up(EnumSet.of(ServerName.POSTGRES));
        List<String> refused = gateway.restoreVault(copy);
        refused.forEach(contract -> out.println("破棄の記録がある鍵は戻しません。 / Destroyed, not brought back: " + contract));
        out.println("鍵を戻しました。server-config/dsg up で起動してください。 / Restored. Run server-config/dsg up.");
        return 0;
    }

    private Path directory() {
        return arguments.stream()
                .filter(each -> !each.equals(GONE))
                .findFirst()
                .map(Path::of)
                .orElseThrow(() -> new Trouble("ディレクトリを指定してください。", "Name a directory."));
    }
}
