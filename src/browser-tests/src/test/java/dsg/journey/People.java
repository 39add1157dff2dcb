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

    static final String CONTRACT = "DEMO-2026-001";
    static final String OTHER_CONTRACT = "DEMO-2026-002";
    /** Of the same prime as the first. */
    static final String THIRD_CONTRACT = "DEMO-2026-003";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final List<Account> accounts;
    private final String administratorPassword;

    People(Gateway gateway) {
        accounts = gateway.demonstration().load();
        administratorPassword = gateway.administratorPassword();
        file = gateway.home().resolve("demonstration/journeys.properties");
    }

    /** Works for the prime of the first contract. */
    Person prime() {
        return one("prime-a", "USER", CONTRACT);
    }

    /** Likewise; journeys that take accounts away take this one's. */
    Person primesDataManager() {
        return one("prime-a", "DATA_MANAGER", CONTRACT);
    }

    /** 保護システム管理者 of that prime, who applies for accounts. */
    Person manager() {
        return one("prime-a", "PROTECTED_SYSTEM_MANAGER", CONTRACT);
    }

    /** The same person with the account for the contract that files are moved to. */
    Person managerThere() {
        return one("prime-a", "DATA_MANAGER", THIRD_CONTRACT);
    }

    /** The office with its account for that contract. */
    Person officeThere() {
        return one("office-a", "REQUESTING_OFFICE", THIRD_CONTRACT);
    }

    Person subcontractor() {
        return one("sub-a", "USER", CONTRACT);
    }

    /** Of the office that has the first contract, with its account for that. */
    Person office() {
        return one("office-a", "REQUESTING_OFFICE", CONTRACT);
    }

    /** Works for the prime of another contract. */
    Person stranger() {
        return one("prime-b", "USER", OTHER_CONTRACT);
    }

    /** Has no vein enrolled, until a journey of the enrolment does it, which takes it back in the end. */
    Person unenrolled() {
        return one("prime-b", "DATA_MANAGER", OTHER_CONTRACT);
    }

    /** The manager of that person's company. */
    Person managerOfUnenrolled() {
        return one("prime-b", "PROTECTED_SYSTEM_MANAGER", OTHER_CONTRACT);
    }

    Person security() {
        return one("security-office", "SECURITY_OFFICE", "");
    }

    Person provider() {
        return one("provider", "PROVIDER", "");
    }

    /** Of the SOC. */
    Person soc() {
        return one("provider", "SOC", "");
    }

    /** Of Keycloak's console; has no account in the portal. */
    Person administrator() {
        return new Person(
                new Account("administrator", administratorPassword, "", "", "provider", "", "provider-01"), this);
    }

    private Person one(String organisation, String role, String contract) {
        return accounts.stream()
                .filter(each -> each.organisation().equals(organisation)
                        && each.role().equals(role)
                        && each.contract().equals(contract))
                .findFirst()
                .map(each -> new Person(each, this))
                .orElseThrow();
    }

    Optional<String> chosenBy(String username) {
        return Optional.ofNullable(read().getProperty(username));
    }

    String choose(String username) {
        String password = freshPassword();
        Properties chosen = read();
        chosen.setProperty(username, password);
        try (Writer writer = Files.newBufferedWriter(file)) {
            chosen.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return password;
    }

    static String freshPassword() {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
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
