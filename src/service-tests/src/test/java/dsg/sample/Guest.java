package dsg.sample;

import dsg.operations.Demonstration.Account;
import dsg.operations.Gateway;
import dsg.server.RunningGateway;
import dsg.server.Visitor;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Somebody of the demonstration who has come in at a terminal of their own. Apart from the test, whose class is also loaded inside the
 * server, where the operator's program is not known.
 */
final class Guest {

    private final Visitor visitor;
    private final String home;

    /** Signs in; where the password is still the one-time one, chooses this and leaves it where the journeys look for it. */
    Guest(String name, String chosen) throws IOException {
        Gateway gateway = RunningGateway.gateway();
        Account account = gateway.demonstration().accounts().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Path file = gateway.home().resolve("demonstration/journeys.properties");
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        }
        String known = passwords.getProperty(account.username());
        if (known == null) {
            passwords.setProperty(account.username(), chosen);
            try (Writer writer = Files.newBufferedWriter(file)) {
                passwords.store(writer, null);
            }
        }
        visitor = new Visitor(gateway, gateway.demonstration().terminal(account.terminal()));
        home = visitor.signIn(account.username(), known == null ? account.password() : known, chosen)
                .body();
    }

    /** The page that a login ends on. */
    String home() {
        return home;
    }

    HttpResponse<String> page(String address) {
        return visitor.page(address);
    }
}
