package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dsg.agent.program.TerminalAgent;
import dsg.operations.Gateway;
import dsg.operations.Status;
import dsg.operations.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The gateway with its demonstration data, and a browser for every terminal that somebody sits down at. */
public final class House implements AutoCloseable {

    /** Where the build keeps what a run leaves: screenshots, traces of failures, files to upload. */
    static final Path TARGET = Path.of(System.getProperty("journey.target", "target"));

    /** Shorter than in service, so that a test need not wait a minute to see sessions refused. */
    private static final Map<String, String> SETTINGS = Map.of("dsg.keycloak.unreachable", "PT20S");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // a camera that shows a moving test picture, for the pages that may use one
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream");

    private final Gateway gateway;
    private final Playwright playwright;
    private final Browser browser;
    private final People people;

    /** Of all terminals of this gateway: it holds the right finger of whoever logs in, unless somebody lays another on. */
    private TerminalAgent agent;

    private final List<Desk> desks = new ArrayList<>();

    /** A gateway that runs already is used as it is, and stays. */
    private final boolean found;

    House() {
        this(Gateway.forTests(SETTINGS));
    }

    /** Another gateway, with a browser of its own. */
    House(Gateway gateway) {
        this.gateway = gateway.reporting(System.out::println);
        found = gateway.status().stream().noneMatch(each -> each.state() == Status.State.STOPPED);
        gateway.up();
        people = new People(gateway);
        agent = gateway.agents().start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS));
    }

    Gateway gateway() {
        return gateway;
    }

    TerminalAgent agent() {
        return agent;
    }

    People people() {
        return people;
    }

    Store store() {
        return new Store(gateway);
    }

    /** The settings that every journey but those of faults runs with. */
    static Map<String, String> settings() {
        return SETTINGS;
    }

    /** Sits down at a terminal of the demonstration, or at one with a genuine certificate that nobody registered. */
    Desk at(String terminal) {
        return desk(gateway.demonstration().terminal(terminal));
    }

    /** Sits down at a terminal that is registered only now, and whose program begins to run. */
    Desk atNew(String terminal, String organisation) {
        Terminal registered = gateway.demonstration().register(terminal, organisation);
        agent.close();
        agent = gateway.agents().start();
        return desk(registered);
    }

    /** Sits down at a computer with this certificate; null for none. */
    Desk desk(@Nullable Terminal terminal) {
        return desk(gateway, terminal);
    }

    /** Likewise, at a terminal of another gateway. */
    Desk desk(Gateway other, @Nullable Terminal terminal) {
        Desk desk = new Desk(other, browser, terminal);
        desks.add(desk);
        return desk;
    }

    /** Logs this person in at the terminal of their organisation. */
    HomePage signIn(Person person) {
        return at(person.terminal()).signIn(person);
    }

    /** Closes the desks of one test, and says what their pages did that no page may do. */
    void leave(String test, boolean failed) {
        List<String> offences = new ArrayList<>();
        for (Desk desk : List.copyOf(desks)) {
            if (failed) {
                desk.keepPicture(TARGET.resolve("failures"), test);
            }
            offences.addAll(desk.offences());
            desk.close();
        }
        desks.clear();
        assertThat(offences)
                .as("violations of the content security policy, errors in scripts, requests to elsewhere")
                .isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        agent.close();
        if (!found) {
            gateway.down();
        }
    }
}
