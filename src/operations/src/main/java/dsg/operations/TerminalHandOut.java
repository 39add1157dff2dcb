package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hands the two keys of a terminal out whose F4 is approved: what its browser shows and what its agent signs with, as PKCS#12 files under
 * passwords that are told once and kept nowhere. The portal is told the certificates' fingerprints, by which people register it.
 */
public final class TerminalHandOut {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final String PLAIN = "[a-z0-9][a-z0-9-]{1,40}";
    private static final String DIRECTORY = "hand-out";
    private static final int NOTED = 204;
    private static final int REFUSED = 409;

    private final Installation here;
    private final Certificates certificates;
    private final Web web;

    TerminalHandOut(Installation here, Certificates certificates, Web web) {
        this.here = here;
        this.certificates = certificates;
        this.web = web;
    }

    /**
     * Makes the keys, tells them, and then has the portal note their certificates; where it refuses, the files are gone again.
     *
     * @param terminal its name in the F4
     * @param told the keys, before the portal hears of them, so that no break loses their passwords
     */
    public void of(String terminal, Consumer<Founding.Keys> told) {
        if (!terminal.matches(PLAIN)) {
            throw new Trouble("端末名が正しくありません: " + terminal, "Not a terminal's name: " + terminal);
        }
        ServiceUser operator = ServiceUser.operator();
        here.home().privateDirectory(operator, DIRECTORY);
        Path directory = here.home().privateDirectory(operator, DIRECTORY, terminal);
        List<Certificates.Store> stores =
                certificates.toHandOver(Profile.TERMINALS, List.of(terminal, terminal + "-agent"), operator, directory);
        told.accept(new Founding.Keys(keys(stores.getFirst()), keys(stores.getLast())));
        note(terminal, stores);
    }

    /** The command: says what to hand over, and how. */
    int run(String terminal, PrintStream out) {
        of(terminal, keys -> {
            out.println("端末の鍵（PKCS#12）。ファイルとパスワードは別々の方法で渡し、渡したらファイルを消してください。パスワードは二度と表示しません。");
            out.println(
                    "The terminal's keys (PKCS#12). Hand files and passwords over by different ways, then delete the"
                            + " files. The passwords are not shown again.");
            out.println("  " + keys.browser().store() + "  " + keys.browser().password() + "  （ブラウザー / browser）");
            out.println("  " + keys.agent().store() + "  " + keys.agent().password() + "  （エージェント / agent）");
        });
        out.println("証明書をポータルに知らせました。「利用端末の申請」の画面で登録してください。");
        out.println("The portal knows the certificates. Register the terminal on its page of applied terminals.");
        return 0;
    }

    private void note(String terminal, List<Certificates.Store> stores) {
        JsonObject body = Json.createObjectBuilder()
                .add("terminal", terminal)
                .add("tls", Certificates.fingerprint(stores.getFirst()))
                .add("agent", Certificates.fingerprint(stores.getLast()))
                .build();
        HttpResponse<String> answer;
        try {
            answer = web.call("POST", here.internalUrl() + "/internal/terminal-keys", JSON, body.toString());
        } catch (UncheckedIOException e) {
            discard(terminal);
            throw new Trouble(
                    "ポータルに接続できません。表示した鍵は消しました。先に server-config/dsg up を実行してください。",
                    "The portal cannot be reached, and the keys shown are deleted. Run server-config/dsg up first.",
                    e);
        }
        if (answer.statusCode() != NOTED) {
            discard(terminal);
            throw refusal(answer);
        }
    }

    private static Trouble refusal(HttpResponse<String> answer) {
        if (answer.statusCode() == REFUSED) {
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                JsonObject why = reader.readObject();
                return new Trouble(
                        why.getString("japanese", "") + " 表示した鍵は消しました。",
                        why.getString("english", "") + " The keys shown are deleted.");
            } catch (JsonException unreadable) {
                return new Trouble("ポータルの応答を読めません。", "The portal's answer cannot be read.", unreadable);
            }
        }
        return new Trouble(
                "ポータルの応答が正しくありません (%d)。表示した鍵は消しました。".formatted(answer.statusCode()),
                "The portal answered %d. The keys shown are deleted.".formatted(answer.statusCode()));
    }

    private void discard(String terminal) {
        Home.deleteTree(here.home().at(DIRECTORY, terminal));
    }

    private static Terminal keys(Certificates.Store store) {
        String name = store.file().getFileName().toString().replaceFirst("\\.p12$", "");
        return new Terminal(name, store.file(), store.password());
    }
}
