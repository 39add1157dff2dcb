package dsg.journey;

import dsg.operations.Demonstration.Account;
import dsg.operations.Gateway;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The people of the demonstration. Each changes the first password at the first login; the new ones lie beside the first ones in
 * the gateway's home, so that the next run on the same gateway knows them.
 */
final class People {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final List<Account> accounts;

    People(Gateway gateway) {
        accounts = gateway.demonstration().load();
        file = gateway.home().resolve("demonstration/journeys.properties");
    }

    /** Uses the prime's area. */
    Person prime() {
        return at("prime-01", "USER");
    }

    Person subcontractor() {
        return at("sub-01", "USER");
    }

    Person office() {
        return at("office-01", "REQUESTING_OFFICE");
    }

    /** Of a contract that has nothing to do with the others. */
    Person stranger() {
        return at("other-01", "USER");
    }

    Person security() {
        return at("security-01", "SECURITY_OFFICE");
    }

    Person provider() {
        return at("provider-01", "PROVIDER");
    }

    private Person at(String terminal, String role) {
        return accounts.stream()
                .filter(each -> each.terminal().equals(terminal) && each.role().equals(role))
                .findFirst()
                .map(each -> new Person(each, this))
                .orElseThrow(
                        () -> new IllegalStateException("nobody is " + role + " at " + terminal + ": " + accounts));
    }

    Optional<String> chosenBy(String username) {
        return Optional.ofNullable(read().getProperty(username));
    }

    String choose(String username) {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        Properties chosen = read();
        chosen.setProperty(username, password);
        try (Writer writer = Files.newBufferedWriter(file)) {
            chosen.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return password;
    }

    private Properties read() {
        Properties chosen = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                chosen.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return chosen;
    }
}
