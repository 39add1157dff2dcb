package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Begins a gateway: the provider and the security office, one person and one terminal of each, all at once and only once. The keys of
 * both terminals are made here and leave in files, under passwords that are told and kept nowhere.
 */
public final class Founding {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private static final String DIRECTORY = "founding";

    private final Installation here;
    private final Certificates certificates;
    private final Web web;

    Founding(Installation here, Certificates certificates, Web web) {
        this.here = here;
        this.certificates = certificates;
        this.web = web;
    }

    /**
     * One of the two sides.
     *
     * @param code of the organisation, 2 to 41 lowercase letters, digits and hyphens
     * @param terminal a name of the same kind
     */
    public record Side(String code, String organisation, String person, String terminal) {

        private static final String PLAIN = "[a-z0-9][a-z0-9-]{1,40}";

        public Side {
            if (!code.matches(PLAIN) || !terminal.matches(PLAIN)) {
                throw new Trouble(
                        "端末名は、英小文字・数字・ハイフンの2文字から41文字で、英小文字か数字で始めてください。",
                        "A terminal's name has 2 to 41 lowercase letters, digits and hyphens, and begins with a letter"
                                + " or digit.");
            }
        }
    }

    /** The keys of a founder's terminal, to be handed over: what the browser shows, and what the terminal's agent signs with. */
    public record Keys(Terminal browser, Terminal agent) {}

    /**
     * A founder's account.
     *
     * @param password for the first login; empty where the person has chosen one already
     */
    public record Account(String username, String name, String password) {

        @Override
        public String toString() {
            return username;
        }
    }

    /** A rule stands against it: nothing was registered. */
    private static final class Refusal extends Trouble {
        private static final long serialVersionUID = 1;

        private final String japanese;
        private final String english;

        Refusal(String japanese, String english) {
            super(japanese, english);
            this.japanese = japanese;
            this.english = english;
        }

        static Refusal of(JsonObject answer) {
            return new Refusal(answer.getString("japanese"), answer.getString("english"));
        }
    }

    /** Whether it has been done. */
    public boolean done() {
        return read(called("GET", "")).getBoolean("founded");
    }

    /**
     * Founds the gateway.
     *
     * @param keys told the keys of both terminals before anything is registered, so that no break loses their passwords
     */
    public List<Account> found(Side provider, Side office, Consumer<List<Keys>> keys) {
        if (done()) {
            throw new Trouble("このゲートウェイは開設済みです。", "This gateway is founded already.");
        }
        if (provider.terminal().equals(office.terminal())) {
            // the keys of one would take the place of the other's
            throw new Trouble("端末は、それぞれ別のものにしてください。", "Each side needs a terminal of its own.");
        }
        Keys first = make(provider.terminal());
        Keys second = make(office.terminal());
        keys.accept(List.of(first, second));
        JsonObject sides = Json.createObjectBuilder()
                .add("provider", describe(provider, first))
                .add("office", describe(office, second))
                .build();
        try {
            return accounts(called("POST", sides.toString()));
        } catch (Refusal refusal) {
            discard(provider.terminal());
            discard(office.terminal());
            throw new Trouble(
                    refusal.japanese + " 何も登録していません。表示した鍵は消しました。もう一度 found を実行してください。",
                    refusal.english + " Nothing was registered, and the keys shown are deleted. Run found again.");
        }
    }

    /** New first passwords, in place of those told before, for founders who have not come in yet. */
    public List<Account> passwords() {
        return accounts(called("POST", ""));
    }

    private Keys make(String terminal) {
        ServiceUser operator = ServiceUser.operator();
        here.home().privateDirectory(operator, DIRECTORY);
        Path directory = here.home().privateDirectory(operator, DIRECTORY, terminal);
        List<Certificates.Store> stores =
                certificates.toHandOver(Profile.TERMINALS, List.of(terminal, terminal + "-agent"), operator, directory);
        return new Keys(terminal(stores.getFirst()), terminal(stores.getLast()));
    }

    private void discard(String terminal) {
        Home.deleteTree(here.home().at(DIRECTORY, terminal));
    }

    private static Terminal terminal(Certificates.Store store) {
        String name = store.file().getFileName().toString().replaceFirst("\\.p12$", "");
        return new Terminal(name, store.file(), store.password());
    }

    private static JsonObjectBuilder describe(Side side, Keys keys) {
        return Json.createObjectBuilder()
                .add("code", side.code())
                .add("organisation", side.organisation())
                .add("person", side.person())
                .add("terminal", side.terminal())
                .add("tls", fingerprint(keys.browser()))
                .add("agent", fingerprint(keys.agent()));
    }

    private static String fingerprint(Terminal keys) {
        return Certificates.fingerprint(new Certificates.Store(keys.store(), keys.password()));
    }

    private String called(String method, String body) {
        try {
            HttpResponse<String> answer = web.call(method, here.internalUrl() + "/internal/founding", JSON, body);
            return switch (answer.statusCode()) {
                case 200 -> answer.body();
                case 409 -> throw Refusal.of(read(answer.body()));
                default ->
                    throw new Trouble(
                            "ポータルの応答が正しくありません (%d)。もう一度 found を実行してください。".formatted(answer.statusCode()),
                            "The portal answered %d. Run found again.".formatted(answer.statusCode()));
            };
        } catch (UncheckedIOException e) {
            throw new Trouble(
                    "ポータルに接続できません。先に server-config/dsg up を実行してください。",
                    "The portal cannot be reached. Run server-config/dsg up first.",
                    e);
        }
    }

    private static List<Account> accounts(String answer) {
        return read(answer).getJsonArray("accounts").getValuesAs(JsonObject.class).stream()
                .map(each ->
                        new Account(each.getString("username"), each.getString("name"), each.getString("password")))
                .toList();
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
