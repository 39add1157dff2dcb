package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People, companies and terminals to try the gateway with. The keys of the terminals are made here; everything else the portal
 * makes through the use cases that people use.
 */
public final class Demonstration {

    /** One that was registered once and is no more. */
    private static final String REVOKED = "revoked-01";

    /** Terminal to the code of the organisation that it belongs to, in the portal's demonstration data. */
    private static final Map<String, String> TERMINALS = terminals();

    private final Installation here;
    private final Certificates certificates;
    private final Web web;

    Demonstration(Installation here, Certificates certificates, Web web) {
        this.here = here;
        this.certificates = certificates;
        this.web = web;
    }

    /**
     * Somebody who can log in.
     *
     * @param password as first given; a person who has changed it since knows better
     * @param terminal the demonstration terminal of the person's organisation
     */
    public record Account(
            String username,
            String password,
            String name,
            String role,
            String organisation,
            String contract,
            String terminal) {}

    public List<Terminal> allTerminals() {
        return make(List.copyOf(TERMINALS.keySet()));
    }

    /** A terminal with a genuine certificate; the portal's register knows the demonstration's names and no others. */
    public Terminal terminal(String name) {
        return make(List.of(name)).getFirst();
    }

    /** Has the portal load everything that it does not hold yet. May be called again at any time. */
    public List<Account> load() {
        return load(TERMINALS);
    }

    /** As {@link #load()}, with one terminal more; for tests that use a terminal up. */
    public Terminal register(String name, String organisation) {
        Map<String, String> terminals = new LinkedHashMap<>(TERMINALS);
        terminals.put(name, organisation);
        load(terminals);
        return terminal(name);
    }

    private List<Account> load(Map<String, String> organisations) {
        JsonArrayBuilder terminals = Json.createArrayBuilder();
        List<Terminal> all = make(List.copyOf(organisations.keySet()));
        List<Certificates.Store> agents = agents(all);
        for (int i = 0; i < all.size(); i++) {
            Terminal each = all.get(i);
            terminals.add(Json.createObjectBuilder()
                    .add("name", each.name())
                    .add("organisation", String.valueOf(organisations.get(each.name())))
                    .add("revoked", REVOKED.equals(each.name()))
                    .add("certificatePem", Pem.of(Certificates.certificate(store(each))))
                    .add("agentCertificatePem", Pem.of(Certificates.certificate(agents.get(i)))));
        }
        HttpResponse<String> answer = web.call(
                "POST",
                here.internalUrl() + "/internal/demonstration",
                Map.of("Content-Type", "application/json"),
                Json.createObjectBuilder()
                        .add("terminals", terminals)
                        .add("known", known())
                        .build()
                        .toString());
        if (answer.statusCode() != 200) {
            throw new Trouble(
                    "デモデータを読み込めません (%d)。".formatted(answer.statusCode()),
                    "The demonstration data could not be loaded (%d).".formatted(answer.statusCode()));
        }
        remember(read(answer.body()));
        return accounts();
    }

    /** The accounts that have been loaded; none before {@link #load}. */
    public List<Account> accounts() {
        return read(Tree.read(file())).getJsonArray("accounts").getValuesAs(JsonObject.class).stream()
                .map(Demonstration::account)
                .toList();
    }

    /** Whose password was told already. Where a load broke off before it was, the portal issues another. */
    private JsonArrayBuilder known() {
        JsonArrayBuilder known = Json.createArrayBuilder();
        accounts().stream()
                .filter(each -> !each.password().isEmpty())
                .map(Account::username)
                .forEach(known::add);
        return known;
    }

    /** A password is told once, when its account is made; afterwards it is known from then. */
    private void remember(JsonObject answer) {
        Map<String, String> known = new HashMap<>();
        accounts().forEach(each -> known.put(each.username(), each.password()));
        JsonArrayBuilder accounts = Json.createArrayBuilder();
        for (JsonObject each : answer.getJsonArray("accounts").getValuesAs(JsonObject.class)) {
            String told = each.getString("password", "");
            String password = told.isEmpty() ? known.getOrDefault(each.getString("username"), "") : told;
            accounts.add(Json.createObjectBuilder(each).add("password", password));
        }
        JsonObjectBuilder all = Json.createObjectBuilder().add("accounts", accounts);
        ServiceUser.operator().write(file(), all.build().toString().getBytes(StandardCharsets.UTF_8));
        ServiceUser.operator().write(people(), TerminalAgents.text(simulated()).getBytes(StandardCharsets.UTF_8));
    }

    /** Whose finger the simulated sensor holds at a login by which account. */
    private Properties simulated() {
        Properties people = new Properties();
        accounts().forEach(each -> people.setProperty(each.username().toLowerCase(Locale.ROOT), each.name()));
        accounts().stream()
                .filter(each -> each.role().equals("PROVIDER"))
                .findFirst()
                .ifPresent(each -> people.setProperty("administrator", each.name()));
        return people;
    }

    /** What was written there; nothing before. */
    static Map<String, String> read(Path people) {
        Properties all = new Properties();
        if (Files.exists(people)) {
            try (var reader = Files.newBufferedReader(people)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> read = new HashMap<>();
        all.stringPropertyNames().forEach(account -> read.put(account, all.getProperty(account)));
        return read;
    }

    /** Where that stands. */
    Path people() {
        return file().resolveSibling("people.properties");
    }

    /** Both keys of every terminal that has been registered. */
    public List<Founding.Keys> keys() {
        Path agents = here.home().at("demonstration", "agents");
        List<Terminal> known = new ArrayList<>();
        for (Terminal each : make(names())) {
            if (Files.exists(agents.resolve(each.name() + "-agent.p12"))) {
                known.add(each);
            }
        }
        List<Certificates.Store> signing = agents(known);
        return IntStream.range(0, known.size())
                .mapToObj(i -> new Founding.Keys(
                        known.get(i),
                        new Terminal(
                                known.get(i).name() + "-agent",
                                signing.get(i).file(),
                                signing.get(i).password())))
                .toList();
    }

    private List<String> names() {
        Path directory = here.home().at("demonstration", "terminals");
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".p12"))
                    .map(name -> name.substring(0, name.length() - ".p12".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return here.home()
                .privateDirectory(ServiceUser.operator(), "demonstration")
                .resolve("accounts.json");
    }

    private List<Terminal> make(List<String> names) {
        ServiceUser operator = ServiceUser.operator();
        here.home().privateDirectory(operator, "demonstration");
        Path directory = here.home().privateDirectory(operator, "demonstration", "terminals");
        List<Terminal> made = certificates.identities(Profile.TERMINALS, names, operator, directory).stream()
                .map(store -> new Terminal(
                        store.file().getFileName().toString().replaceFirst("\\.p12$", ""),
                        store.file(),
                        store.password()))
                .toList();
        for (Terminal each : made) {
            Path password = directory.resolve(each.name() + ".password");
            if (Files.notExists(password)) {
                operator.write(password, each.password().getBytes(StandardCharsets.UTF_8));
            }
        }
        return made;
    }

    /** The keys that the terminals' agents sign with. */
    private List<Certificates.Store> agents(List<Terminal> terminals) {
        ServiceUser operator = ServiceUser.operator();
        Path directory = here.home().privateDirectory(operator, "demonstration", "agents");
        List<String> names =
                terminals.stream().map(each -> each.name() + "-agent").toList();
        return certificates.identities(Profile.TERMINALS, names, operator, directory);
    }

    private static Certificates.Store store(Terminal terminal) {
        return new Certificates.Store(terminal.store(), terminal.password());
    }

    private static Account account(JsonObject each) {
        return new Account(
                each.getString("username"),
                each.getString("password", ""),
                each.getString("name", ""),
                each.getString("role", ""),
                each.getString("organisation", ""),
                each.getString("contract", ""),
                each.getString("terminal", ""));
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json.isEmpty() ? "{\"accounts\":[]}" : json))) {
            return reader.readObject();
        }
    }

    private static Map<String, String> terminals() {
        Map<String, String> terminals = new LinkedHashMap<>();
        terminals.put("prime-01", "prime-a");
        terminals.put("sub-01", "sub-a");
        terminals.put("office-01", "office-a");
        terminals.put("other-01", "prime-b");
        terminals.put("security-01", "security-office");
        terminals.put("security-02", "security-office");
        terminals.put("provider-01", "provider");
        terminals.put("soc-01", "provider");
        terminals.put("spare-01", "prime-a");
        terminals.put(REVOKED, "prime-a");
        return terminals;
    }
}
