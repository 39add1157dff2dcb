package dsg.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The passwords that nobody may choose: those that come with the gateway, or the operator's own list in their place. */
record CommonPasswords(Path shipped) {

    private static final String VARIABLE = "DSG_COMMON_PASSWORDS";

    String text() {
        return text(Optional.ofNullable(System.getenv(VARIABLE)));
    }

    /**
     * One a line, as Keycloak compares them: in small letters.
     *
     * @param own names the operator's list
     * @throws Trouble when it cannot be read, or holds nothing: the rule would be gone and nobody told
     */
    String text(Optional<String> own) {
        Path file = own.map(Path::of).orElse(shipped);
        List<String> passwords = read(file).stream()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .toList();
        if (passwords.isEmpty()) {
            throw trouble(file, null);
        }
        return passwords.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    private static Trouble trouble(Path file, @Nullable IOException cause) {
        return new Trouble(
                file + " からパスワードの一覧を読めません。" + VARIABLE + " を確かめてください。",
                "No list of passwords can be read from " + file + ". See " + VARIABLE + ".",
                cause);
    }
}
