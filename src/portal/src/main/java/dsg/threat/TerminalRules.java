package dsg.threat;

import dsg.detection.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rules that terminals watch by, in the words of Sigma. */
final class TerminalRules {

    private static final String TEXT = read();

    private TerminalRules() {}

    static String text() {
        return TEXT;
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(TerminalRules.class.getResourceAsStream("terminal-rules.yml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // no terminal is given a rule that does not find what it says
            Examples.proven(text);
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
