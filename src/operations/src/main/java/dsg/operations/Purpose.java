package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether a gateway is a demonstration: said once, at its beginning, by {@code DSG_DEMONSTRATION}, and kept. So nobody loads made-up people
 * into one that is used in earnest by leaving a variable out.
 */
record Purpose(Path file) {

    static Purpose of(Installation here) {
        return new Purpose(here.home().at("operations", "demonstration"));
    }

    boolean isDemonstration() {
        return isDemonstration(Optional.ofNullable(System.getenv("DSG_DEMONSTRATION")));
    }

    /** @throws Trouble when something else is given than this gateway began with */
    boolean isDemonstration(Optional<String> given) {
        String kept = Tree.read(file).strip();
        if (kept.isEmpty()) {
            kept = Boolean.toString(given.map(Boolean::parseBoolean).orElse(true));
            keep(kept);
        }
        if (given.isPresent() && Boolean.parseBoolean(given.get()) != Boolean.parseBoolean(kept)) {
            throw new Trouble(
                    "このゲートウェイは DSG_DEMONSTRATION=%s で始めたもので、変えられません。別の DSG_HOME を指定してください。".formatted(kept),
                    "This gateway began with DSG_DEMONSTRATION=%s, which stays. Give another DSG_HOME."
                            .formatted(kept));
        }
        return Boolean.parseBoolean(kept);
    }

    private void keep(String value) {
        try {
            Files.writeString(file, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
